SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET default_tablespace = '';
CREATE TABLE public.accounts (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    password_hash character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(100) NOT NULL,
    disabled_at timestamp with time zone
);
CREATE SEQUENCE public.accounts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.accounts_id_seq OWNED BY public.accounts.id;
CREATE TABLE public.addresses (
    id integer NOT NULL,
    contact_id integer NOT NULL,
    kind character varying(24) NOT NULL,
    "position" integer NOT NULL,
    value character varying(320) NOT NULL,
    standing character varying(24) NOT NULL,
    removed_at timestamp with time zone
);
CREATE SEQUENCE public.addresses_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.addresses_id_seq OWNED BY public.addresses.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.answers (
    id bigint NOT NULL,
    ping_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(24) NOT NULL,
    answer character varying(24),
    words text NOT NULL,
    late boolean NOT NULL,
    by character varying(100) NOT NULL
);
CREATE SEQUENCE public.answers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.answers_id_seq OWNED BY public.answers.id;
CREATE TABLE public.attempts (
    id bigint NOT NULL,
    message_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    host character varying(255) NOT NULL,
    stage character varying(20) NOT NULL,
    code integer,
    reply text NOT NULL
);
CREATE SEQUENCE public.attempts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.attempts_id_seq OWNED BY public.attempts.id;
CREATE TABLE public.buckets (
    name character varying(255) NOT NULL,
    spent_until double precision NOT NULL
);
CREATE TABLE public.cases (
    id integer NOT NULL,
    ping_id uuid NOT NULL,
    cause character varying(24) NOT NULL,
    owner character varying(100),
    due_at timestamp with time zone,
    notes text NOT NULL,
    outcome character varying(24),
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);
CREATE SEQUENCE public.cases_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.cases_id_seq OWNED BY public.cases.id;
CREATE TABLE public.codes (
    hash uuid NOT NULL,
    ping_id uuid NOT NULL
);
CREATE TABLE public.contacts (
    id integer NOT NULL,
    state_code character varying(3) NOT NULL,
    role character varying(24) NOT NULL,
    rank character varying(24) NOT NULL,
    entity character varying(300) NOT NULL,
    "position" character varying(300) NOT NULL,
    name character varying(300) NOT NULL,
    languages character varying(100) NOT NULL,
    preferred_language character varying(24),
    time_zone character varying(64) NOT NULL,
    hours character varying(100) NOT NULL,
    note_reference character varying(100) NOT NULL,
    note_date date,
    status character varying(24) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.contacts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contacts_id_seq OWNED BY public.contacts.id;
CREATE TABLE public.courtesies (
    id uuid NOT NULL,
    incoming_id bigint NOT NULL,
    ping_id uuid NOT NULL,
    recipient character varying(320) NOT NULL,
    kind character varying(24) NOT NULL,
    in_reply_to character varying(998) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    state character varying(24) NOT NULL,
    reply text NOT NULL
);
CREATE TABLE public.events (
    id bigint NOT NULL,
    ping_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(24) NOT NULL,
    code character varying(40),
    message_id uuid
);
CREATE SEQUENCE public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
CREATE TABLE public.exercise_log (
    id integer NOT NULL,
    exercise_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(100) NOT NULL,
    what character varying(40) NOT NULL,
    reason character varying(500) NOT NULL
);
CREATE SEQUENCE public.exercise_log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.exercise_log_id_seq OWNED BY public.exercise_log.id;
CREATE TABLE public.exercises (
    id integer NOT NULL,
    reference character varying(20) NOT NULL,
    title character varying(200) NOT NULL,
    phase character varying(24) NOT NULL,
    scope json NOT NULL,
    window_minutes integer NOT NULL,
    opens_at_local character varying(16),
    zone character varying(64) NOT NULL,
    opens_at timestamp with time zone,
    opened_at timestamp with time zone,
    closes_at timestamp with time zone,
    closed_at timestamp with time zone,
    grace_days integer NOT NULL,
    planned_by character varying(100) NOT NULL,
    planned_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.exercises_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.exercises_id_seq OWNED BY public.exercises.id;
CREATE TABLE public.frames (
    step_id integer NOT NULL,
    language character varying(24) NOT NULL,
    role character varying(24) NOT NULL,
    subject character varying(500) NOT NULL,
    text text NOT NULL,
    html text NOT NULL
);
CREATE TABLE public.history (
    id integer NOT NULL,
    contact_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(100) NOT NULL,
    change character varying(24) NOT NULL,
    before json,
    after json NOT NULL,
    reason character varying(500) NOT NULL,
    document character varying(255) NOT NULL,
    document_hash character varying(64) NOT NULL
);
CREATE SEQUENCE public.history_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.history_id_seq OWNED BY public.history.id;
CREATE TABLE public.inbox_sources (
    name character varying(255) NOT NULL,
    uidvalidity bigint NOT NULL,
    uid bigint NOT NULL,
    read_up_to timestamp with time zone,
    alarm character varying(300) NOT NULL,
    alarm_at timestamp with time zone
);
CREATE TABLE public.incoming (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    recipient character varying(320) NOT NULL,
    sender character varying(320) NOT NULL,
    way character varying(24) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    size integer NOT NULL,
    raw bytea,
    state character varying(24) NOT NULL,
    failure character varying(200) NOT NULL,
    worked_off_at timestamp with time zone
);
CREATE SEQUENCE public.incoming_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.incoming_id_seq OWNED BY public.incoming.id;
CREATE TABLE public.incoming_readings (
    id bigint NOT NULL,
    incoming_id bigint NOT NULL,
    "position" integer NOT NULL,
    rules integer NOT NULL,
    kind character varying(24) NOT NULL,
    recipient character varying(320) NOT NULL,
    status character varying(20) NOT NULL,
    reason character varying(24),
    why text NOT NULL,
    ping_id uuid,
    message_id uuid,
    found_by character varying(24) NOT NULL,
    mismatch boolean NOT NULL,
    words text NOT NULL,
    proposed character varying(24),
    sure boolean NOT NULL,
    returns_on date,
    stand_in character varying(320) NOT NULL,
    ticket character varying(80) NOT NULL,
    outcome character varying(24) NOT NULL,
    by character varying(100) NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(500) NOT NULL
);
CREATE SEQUENCE public.incoming_readings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.incoming_readings_id_seq OWNED BY public.incoming_readings.id;
CREATE TABLE public.installation (
    id integer NOT NULL,
    name uuid NOT NULL,
    beat integer NOT NULL,
    held_why character varying(300) NOT NULL,
    clock_alarm character varying(300) NOT NULL,
    times_accepted integer NOT NULL,
    released_by character varying(100) NOT NULL,
    released_at timestamp with time zone,
    released_reason character varying(500) NOT NULL
);
CREATE SEQUENCE public.installation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.installation_id_seq OWNED BY public.installation.id;
CREATE TABLE public.messages (
    id uuid NOT NULL,
    ping_id uuid NOT NULL,
    step_id integer NOT NULL,
    frame_step_id integer NOT NULL,
    roster_address_id bigint NOT NULL,
    delivery character varying(24) NOT NULL,
    cause character varying(24),
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    claimed_by uuid,
    accepted_at timestamp with time zone,
    possibly_twice boolean NOT NULL,
    returned_at timestamp with time zone
);
CREATE TABLE public.officer_mails (
    id uuid NOT NULL,
    ping_id uuid NOT NULL,
    address_id integer NOT NULL,
    recipient character varying(320) NOT NULL,
    by character varying(100) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    words text NOT NULL,
    subject character varying(998) NOT NULL,
    text text NOT NULL,
    in_reply_to character varying(998) NOT NULL,
    thread text NOT NULL,
    delivery character varying(24) NOT NULL,
    cause character varying(24),
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    claimed_by uuid,
    accepted_at timestamp with time zone,
    possibly_twice boolean NOT NULL,
    returned_at timestamp with time zone,
    reply text NOT NULL
);
CREATE TABLE public.pings (
    id uuid NOT NULL,
    exercise_id integer NOT NULL,
    contact_id integer NOT NULL,
    state_code character varying(3) NOT NULL,
    regional_group character varying(24) NOT NULL,
    role character varying(24) NOT NULL,
    rank character varying(24) NOT NULL,
    entity character varying(300) NOT NULL,
    "position" character varying(300) NOT NULL,
    name character varying(300) NOT NULL,
    language character varying(24) NOT NULL,
    time_zone character varying(64) NOT NULL,
    state_name character varying(200) NOT NULL,
    state_name_en character varying(200) NOT NULL,
    status character varying(24) NOT NULL,
    called_at timestamp with time zone,
    answered_at timestamp with time zone,
    contradicted boolean NOT NULL
);
CREATE TABLE public.proposals (
    id integer NOT NULL,
    contact_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(24) NOT NULL,
    fields json NOT NULL,
    origin character varying(100) NOT NULL,
    settled_at timestamp with time zone,
    settled_by character varying(100) NOT NULL
);
CREATE SEQUENCE public.proposals_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.proposals_id_seq OWNED BY public.proposals.id;
CREATE TABLE public.roster_addresses (
    id bigint NOT NULL,
    ping_id uuid NOT NULL,
    address_id integer NOT NULL,
    "position" integer NOT NULL,
    value character varying(320) NOT NULL,
    ticket character varying(80)
);
CREATE SEQUENCE public.roster_addresses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.roster_addresses_id_seq OWNED BY public.roster_addresses.id;
CREATE TABLE public.sign_ins (
    token_hash character varying(64) NOT NULL,
    account_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL
);
CREATE TABLE public.states (
    code character varying(3) NOT NULL,
    regional_group character varying(24) NOT NULL,
    mission_language character varying(24) NOT NULL,
    mission_address character varying(320),
    name_ar character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    name_es character varying(200) NOT NULL,
    name_fr character varying(200) NOT NULL,
    name_ru character varying(200) NOT NULL,
    name_zh character varying(200) NOT NULL
);
CREATE TABLE public.steps (
    id integer NOT NULL,
    exercise_id integer NOT NULL,
    ordinal integer NOT NULL,
    kind character varying(24) NOT NULL,
    after_minutes integer NOT NULL,
    due_at timestamp with time zone,
    state character varying(24) NOT NULL,
    done_at timestamp with time zone
);
CREATE SEQUENCE public.steps_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.steps_id_seq OWNED BY public.steps.id;
CREATE TABLE public.tallies (
    delivery character varying(24) NOT NULL,
    reply_class character varying(3) NOT NULL,
    count bigint NOT NULL
);
CREATE TABLE public.turns (
    id bigint NOT NULL,
    ping_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(24) NOT NULL,
    topic character varying(24) NOT NULL,
    choice character varying(24) NOT NULL,
    name character varying(200) NOT NULL,
    function character varying(200) NOT NULL
);
CREATE SEQUENCE public.turns_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.turns_id_seq OWNED BY public.turns.id;
CREATE TABLE public.visits (
    ping_id uuid NOT NULL,
    kind character varying(24) NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.workers (
    id uuid NOT NULL,
    host character varying(255) NOT NULL,
    pid integer NOT NULL,
    beat integer NOT NULL,
    enlisted_at timestamp with time zone NOT NULL,
    alarm character varying(300) NOT NULL
);
ALTER TABLE ONLY public.accounts ALTER COLUMN id SET DEFAULT nextval('public.accounts_id_seq'::regclass);
ALTER TABLE ONLY public.addresses ALTER COLUMN id SET DEFAULT nextval('public.addresses_id_seq'::regclass);
ALTER TABLE ONLY public.answers ALTER COLUMN id SET DEFAULT nextval('public.answers_id_seq'::regclass);
ALTER TABLE ONLY public.attempts ALTER COLUMN id SET DEFAULT nextval('public.attempts_id_seq'::regclass);
ALTER TABLE ONLY public.cases ALTER COLUMN id SET DEFAULT nextval('public.cases_id_seq'::regclass);
ALTER TABLE ONLY public.contacts ALTER COLUMN id SET DEFAULT nextval('public.contacts_id_seq'::regclass);
ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);
ALTER TABLE ONLY public.exercise_log ALTER COLUMN id SET DEFAULT nextval('public.exercise_log_id_seq'::regclass);
ALTER TABLE ONLY public.exercises ALTER COLUMN id SET DEFAULT nextval('public.exercises_id_seq'::regclass);
ALTER TABLE ONLY public.history ALTER COLUMN id SET DEFAULT nextval('public.history_id_seq'::regclass);
ALTER TABLE ONLY public.incoming ALTER COLUMN id SET DEFAULT nextval('public.incoming_id_seq'::regclass);
ALTER TABLE ONLY public.incoming_readings ALTER COLUMN id SET DEFAULT nextval('public.incoming_readings_id_seq'::regclass);
ALTER TABLE ONLY public.installation ALTER COLUMN id SET DEFAULT nextval('public.installation_id_seq'::regclass);
ALTER TABLE ONLY public.proposals ALTER COLUMN id SET DEFAULT nextval('public.proposals_id_seq'::regclass);
ALTER TABLE ONLY public.roster_addresses ALTER COLUMN id SET DEFAULT nextval('public.roster_addresses_id_seq'::regclass);
ALTER TABLE ONLY public.steps ALTER COLUMN id SET DEFAULT nextval('public.steps_id_seq'::regclass);
ALTER TABLE ONLY public.turns ALTER COLUMN id SET DEFAULT nextval('public.turns_id_seq'::regclass);
INSERT INTO public.accounts VALUES (1, 'amina', '$argon2id$v=19$m=65536,t=3,p=4$QH6xojV+iur6PsNczV5jEQ$jgisZvsZ6xEjKzvtBwwphuri/XB9tNoqkNiZm2MxwnA', '2026-03-01 08:00:00+00', 'operator', NULL);
INSERT INTO public.addresses VALUES (1, 1, 'email', 1, 'waiting@cert.ken.example', 'good', NULL);
INSERT INTO public.addresses VALUES (2, 2, 'email', 1, 'claimed@mfa.ken.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (3, 3, 'email', 1, 'accepted@cert.fra.example', 'good', NULL);
INSERT INTO public.addresses VALUES (4, 4, 'email', 1, 'deferred@mfa.fra.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (5, 5, 'email', 1, 'doubt@cert.mex.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (6, 6, 'email', 1, 'voided@mfa.mex.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (7, 7, 'email', 1, 'policy@cert.chn.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (8, 8, 'email', 1, 'nobody@mfa.chn.example', 'failing', NULL);
INSERT INTO public.addresses VALUES (9, 8, 'email', 2, 'second@mfa.chn.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (10, 9, 'email', 1, 'returned@cert.egy.example', 'failing', NULL);
INSERT INTO public.addresses VALUES (11, 10, 'email', 1, 'answered@mfa.egy.example', 'good', NULL);
INSERT INTO public.addresses VALUES (12, 11, 'email', 1, 'withdrawn@cert.kaz.example', 'good', NULL);
INSERT INTO public.addresses VALUES (13, 12, 'email', 1, 'successor@mfa.kaz.example', 'good', NULL);
INSERT INTO public.addresses VALUES (14, 13, 'email', 1, 'desk@cert.jpn.example', 'good', NULL);
INSERT INTO public.addresses VALUES (15, 14, 'email', 1, 'unclear@mfa.jpn.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (16, 15, 'email', 1, 'broken@cert.aut.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (17, 16, 'email', 1, 'thanked@mfa.aut.example', 'good', NULL);
INSERT INTO public.addresses VALUES (18, 17, 'email', 1, 'thanks-failed@ops.ken.example', 'good', NULL);
INSERT INTO public.addresses VALUES (19, 18, 'email', 1, 'thanks-claimed@ops.fra.example', 'good', NULL);
INSERT INTO public.addresses VALUES (20, 19, 'email', 1, 'thanks-waiting@ops.mex.example', 'good', NULL);
INSERT INTO public.addresses VALUES (21, 20, 'email', 1, 'details@ops.chn.example', 'good', NULL);
INSERT INTO public.addresses VALUES (22, 21, 'phone', 1, '+442079460100', 'unproven', NULL);
INSERT INTO public.addresses VALUES (23, 22, 'email', 1, 'removed@ops.kaz.example', 'unproven', '2026-03-03 12:18:00+00');
INSERT INTO public.addresses VALUES (24, 23, 'email', 1, 'left@ops.jpn.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (25, 24, 'email', 1, 'later@ops.aut.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (26, 12, 'email', 2, 'new@mfa.kaz.example', 'unproven', NULL);
INSERT INTO public.alembic_version VALUES ('0007');
INSERT INTO public.answers VALUES (1, 'a1000000-0000-4000-8000-000000000001', '2026-02-02 13:00:00+00', 'page', 'received', '', false, '');
INSERT INTO public.answers VALUES (2, 'a1000000-0000-4000-8000-000000000003', '2026-02-04 09:00:00+00', 'page', 'received', 'We were on holiday.', true, '');
INSERT INTO public.answers VALUES (3, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 14:00:00+00', 'page', 'received', 'All well.', false, '');
INSERT INTO public.answers VALUES (4, 'a2000000-0000-4000-8000-000000000012', '2026-03-02 14:05:00+00', 'page', 'no_longer_me', '', false, '');
INSERT INTO public.answers VALUES (5, 'a2000000-0000-4000-8000-000000000020', '2026-03-02 14:10:00+00', 'page', 'details_wrong', '', false, '');
INSERT INTO public.answers VALUES (6, 'a2000000-0000-4000-8000-000000000016', '2026-03-02 14:30:00+00', 'mail', 'received', 'Received.', false, '');
INSERT INTO public.answers VALUES (7, 'a2000000-0000-4000-8000-000000000017', '2026-03-02 14:32:00+00', 'mail', 'received', 'Received.', false, '');
INSERT INTO public.answers VALUES (8, 'a2000000-0000-4000-8000-000000000011', '2026-03-03 12:15:00+00', 'page', 'call_me', 'Please call.', false, '');
INSERT INTO public.answers VALUES (9, 'a2000000-0000-4000-8000-000000000018', '2026-03-03 12:25:00+00', 'mail', 'received', 'Received.', false, '');
INSERT INTO public.answers VALUES (10, 'a2000000-0000-4000-8000-000000000019', '2026-03-03 12:26:00+00', 'mail', 'received', 'Recibido.', false, '');
INSERT INTO public.answers VALUES (11, 'a2000000-0000-4000-8000-000000000010', '2026-03-03 12:26:00+00', 'mail', 'received', 'Received, and all is well.', false, '');
INSERT INTO public.attempts VALUES (1, 'b1000000-0000-4000-8000-000000001801', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (2, 'b1000000-0000-4000-8000-000000001701', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (3, 'b1000000-0000-4000-8000-000000000201', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (4, 'b1000000-0000-4000-8000-000000000301', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (5, 'b1000000-0000-4000-8000-000000000101', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (6, 'b1000000-0000-4000-8000-000000000401', '2026-02-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (7, 'b2000000-0000-4000-8000-000000001201', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (8, 'b2000000-0000-4000-8000-000000000301', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (9, 'b2000000-0000-4000-8000-000000001701', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (10, 'b2000000-0000-4000-8000-000000002301', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (11, 'b2000000-0000-4000-8000-000000001101', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (12, 'b2000000-0000-4000-8000-000000001601', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (13, 'b2000000-0000-4000-8000-000000001501', '2026-03-02 12:01:00+00', '127.0.0.1', 'compose', NULL, 'RuntimeError');
INSERT INTO public.attempts VALUES (14, 'b2000000-0000-4000-8000-000000000901', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (15, 'b2000000-0000-4000-8000-000000000501', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (16, 'b2000000-0000-4000-8000-000000000801', '2026-03-02 12:01:00+00', '127.0.0.1', 'rcpt', 550, '5.1.1 No such user here');
INSERT INTO public.attempts VALUES (17, 'b2000000-0000-4000-8000-000000002201', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (18, 'b2000000-0000-4000-8000-000000002401', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (19, 'b2000000-0000-4000-8000-000000001901', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (20, 'b2000000-0000-4000-8000-000000000101', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (21, 'b2000000-0000-4000-8000-000000001301', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (22, 'b2000000-0000-4000-8000-000000000701', '2026-03-02 12:01:00+00', '127.0.0.1', 'rcpt', 550, '5.7.1 Message rejected by our policy');
INSERT INTO public.attempts VALUES (23, 'b2000000-0000-4000-8000-000000001401', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (24, 'b2000000-0000-4000-8000-000000002001', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (25, 'b2000000-0000-4000-8000-000000000201', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (26, 'b2000000-0000-4000-8000-000000000401', '2026-03-02 12:01:00+00', '127.0.0.1', 'rcpt', 451, '4.7.1 Greylisted, try again later');
INSERT INTO public.attempts VALUES (27, 'b2000000-0000-4000-8000-000000001001', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (28, 'b2000000-0000-4000-8000-000000000601', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (29, 'b2000000-0000-4000-8000-000000001801', '2026-03-02 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (30, 'b2000001-0000-4000-8000-000000001501', '2026-03-03 12:01:00+00', '127.0.0.1', 'compose', NULL, 'RuntimeError');
INSERT INTO public.attempts VALUES (31, 'b2000001-0000-4000-8000-000000000802', '2026-03-03 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (32, 'b2000001-0000-4000-8000-000000000401', '2026-03-03 12:01:00+00', '127.0.0.1', 'rcpt', 451, '4.7.1 Greylisted, try again later');
INSERT INTO public.attempts VALUES (33, 'b2000001-0000-4000-8000-000000000701', '2026-03-03 12:01:00+00', '127.0.0.1', 'rcpt', 550, '5.7.1 Message rejected by our policy');
INSERT INTO public.attempts VALUES (34, 'b2000001-0000-4000-8000-000000000301', '2026-03-03 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (35, 'b2000001-0000-4000-8000-000000000501', '2026-03-03 12:01:00+00', '127.0.0.1', 'data', NULL, 'SMTPServerDisconnected');
INSERT INTO public.attempts VALUES (36, 'b2000001-0000-4000-8000-000000002401', '2026-03-03 12:01:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.buckets VALUES ('*', 1772452860);
INSERT INTO public.buckets VALUES ('cert.aut.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.chn.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.egy.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.fra.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.jpn.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.kaz.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.ken.example', 1772452860);
INSERT INTO public.buckets VALUES ('cert.mex.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.aut.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.chn.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.egy.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.fra.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.jpn.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.kaz.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.ken.example', 1772452860);
INSERT INTO public.buckets VALUES ('mfa.mex.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.aut.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.chn.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.fra.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.jpn.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.kaz.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.ken.example', 1772452860);
INSERT INTO public.buckets VALUES ('ops.mex.example', 1772452860);
INSERT INTO public.cases VALUES (1, 'a1000000-0000-4000-8000-000000000002', 'no_answer', 'amina', '2026-02-10 12:00:00+00', 'Rang them; the switchboard knows nobody.', NULL, '2026-02-03 12:00:00+00', NULL);
INSERT INTO public.cases VALUES (2, 'a1000000-0000-4000-8000-000000000003', 'no_answer', NULL, NULL, '', 'answered_late', '2026-02-03 12:00:00+00', '2026-02-04 09:00:00+00');
INSERT INTO public.cases VALUES (3, 'a1000000-0000-4000-8000-000000000004', 'no_answer', NULL, NULL, '', NULL, '2026-02-03 12:00:00+00', NULL);
INSERT INTO public.cases VALUES (4, 'a1000000-0000-4000-8000-000000000017', 'no_answer', NULL, NULL, '', NULL, '2026-02-03 12:00:00+00', NULL);
INSERT INTO public.cases VALUES (5, 'a1000000-0000-4000-8000-000000000018', 'no_answer', NULL, NULL, '', NULL, '2026-02-03 12:00:00+00', NULL);
INSERT INTO public.codes VALUES ('1c2cf1a4-1cf6-29e4-0807-230e7acd6682', 'a1000000-0000-4000-8000-000000000002');
INSERT INTO public.codes VALUES ('2468b56e-6376-41c1-9963-15af16195e81', 'a2000000-0000-4000-8000-000000000014');
INSERT INTO public.codes VALUES ('2a014780-029c-00bc-5097-3af8ca0a3778', 'a2000000-0000-4000-8000-000000000024');
INSERT INTO public.codes VALUES ('2e388c1b-e1a0-ff0e-1408-d1f20a78abcf', 'a2000000-0000-4000-8000-000000000016');
INSERT INTO public.codes VALUES ('3e08e15b-9482-faaf-9001-d80ba4e918c7', 'a2000000-0000-4000-8000-000000000009');
INSERT INTO public.codes VALUES ('4e0411a4-f7d7-3025-0f51-b7e1c933fc48', 'a2000000-0000-4000-8000-000000000003');
INSERT INTO public.codes VALUES ('60f9a389-6446-9fc6-8f01-70986d237824', 'a2000000-0000-4000-8000-000000000005');
INSERT INTO public.codes VALUES ('659433f0-dc60-1fc8-6b23-f0c666435ed5', 'a2000000-0000-4000-8000-000000000002');
INSERT INTO public.codes VALUES ('66e36aec-8086-4cd7-309c-135e98be303d', 'a2000000-0000-4000-8000-000000000007');
INSERT INTO public.codes VALUES ('7089e7cd-ea10-6107-3d7f-ad9de0f87b3f', 'a2000000-0000-4000-8000-000000000008');
INSERT INTO public.codes VALUES ('77c4b858-bd1a-ad86-7c40-2bf31869c6a4', 'a2000000-0000-4000-8000-000000000015');
INSERT INTO public.codes VALUES ('790a55fd-b287-4d98-90f0-6d03900f9fa2', 'a1000000-0000-4000-8000-000000000018');
INSERT INTO public.codes VALUES ('7d6c9e59-6796-961c-3070-90be55a6aac3', 'a2000000-0000-4000-8000-000000000012');
INSERT INTO public.codes VALUES ('81612d50-3c87-2ad5-aeac-6c6ecf602a2b', 'a2000000-0000-4000-8000-000000000001');
INSERT INTO public.codes VALUES ('89181e5a-3e95-3fc4-1676-d2bf26cdc7be', 'a2000000-0000-4000-8000-000000000020');
INSERT INTO public.codes VALUES ('93ae2f2f-0634-6315-c63c-d1cc9c5c76a9', 'a2000000-0000-4000-8000-000000000023');
INSERT INTO public.codes VALUES ('a48a8344-618d-154c-d136-435a415de9bf', 'a2000000-0000-4000-8000-000000000010');
INSERT INTO public.codes VALUES ('a59c5a3c-f4ac-5959-da34-facb24395a5d', 'a2000000-0000-4000-8000-000000000004');
INSERT INTO public.codes VALUES ('a93bf596-1a91-e967-c7c9-9f1c36a4b3af', 'a2000000-0000-4000-8000-000000000018');
INSERT INTO public.codes VALUES ('bd78516d-36dd-1df3-0390-0f82736d250a', 'a2000000-0000-4000-8000-000000000013');
INSERT INTO public.codes VALUES ('c2769326-f140-59af-d7c8-bcd06615bc89', 'a2000000-0000-4000-8000-000000000006');
INSERT INTO public.codes VALUES ('ca3b2838-56de-f271-6084-73f44290633a', 'a2000000-0000-4000-8000-000000000011');
INSERT INTO public.codes VALUES ('dbf4eb96-d8cb-fdbb-30b0-d67e8ec68498', 'a1000000-0000-4000-8000-000000000004');
INSERT INTO public.codes VALUES ('de05f364-8fd9-7810-426c-2b2bdc7f2a56', 'a2000000-0000-4000-8000-000000000019');
INSERT INTO public.codes VALUES ('e46bfeb1-b685-a455-2019-03d228098d19', 'a1000000-0000-4000-8000-000000000017');
INSERT INTO public.codes VALUES ('e545b322-faf5-4a87-92ac-452b11533e62', 'a1000000-0000-4000-8000-000000000001');
INSERT INTO public.codes VALUES ('e6a433ef-6990-66f1-a757-f836df2ba66c', 'a2000000-0000-4000-8000-000000000017');
INSERT INTO public.codes VALUES ('e99fd905-51ba-99e6-67bd-1c7e4fc7822a', 'a2000000-0000-4000-8000-000000000022');
INSERT INTO public.codes VALUES ('f037d31f-e14f-6acb-2ebf-09d0a2e563ca', 'a1000000-0000-4000-8000-000000000003');
INSERT INTO public.contacts VALUES (1, 'KEN', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'en', 'Africa/Nairobi', '24/7', 'NV/KEN/1', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (2, 'KEN', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 2', 'en', 'en', 'Africa/Nairobi', '24/7', 'NV/KEN/2', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (3, 'FRA', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'en', 'Europe/Paris', '24/7', 'NV/FRA/3', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (4, 'FRA', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 4', 'en', 'en', 'Europe/Paris', '24/7', 'NV/FRA/4', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (5, 'MEX', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'es', 'es', 'America/Mexico_City', '24/7', 'NV/MEX/5', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (6, 'MEX', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 6', 'en', 'en', 'America/Mexico_City', '24/7', 'NV/MEX/6', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (7, 'CHN', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'zh', 'zh', 'Asia/Shanghai', '24/7', 'NV/CHN/7', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (8, 'CHN', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 8', 'en', 'en', 'Asia/Shanghai', '24/7', 'NV/CHN/8', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (9, 'EGY', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'ar', 'ar', 'Africa/Cairo', '24/7', 'NV/EGY/9', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (10, 'EGY', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 10', 'en', 'en', 'Africa/Cairo', '24/7', 'NV/EGY/10', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (11, 'KAZ', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'en', 'Asia/Almaty', '24/7', 'NV/KAZ/11', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (12, 'KAZ', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 12', 'en', 'en', 'Asia/Almaty', '24/7', 'NV/KAZ/12', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (13, 'JPN', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'en', 'Asia/Tokyo', '24/7', 'NV/JPN/13', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (14, 'JPN', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 14', 'en', 'en', 'Asia/Tokyo', '24/7', 'NV/JPN/14', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (15, 'AUT', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'en', 'Europe/Vienna', '24/7', 'NV/AUT/15', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (16, 'AUT', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 16', 'en', 'en', 'Europe/Vienna', '24/7', 'NV/AUT/16', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (17, 'KEN', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Africa/Nairobi', '24/7', 'NV/KEN/17', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (18, 'FRA', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Europe/Paris', '24/7', 'NV/FRA/18', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (19, 'MEX', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'es', 'es', 'America/Mexico_City', '24/7', 'NV/MEX/19', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (20, 'CHN', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'zh', 'zh', 'Asia/Shanghai', '24/7', 'NV/CHN/20', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (21, 'EGY', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Africa/Cairo', '24/7', 'NV/EGY/21', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (22, 'KAZ', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Asia/Almaty', '24/7', 'NV/KAZ/22', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.contacts VALUES (23, 'JPN', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Asia/Tokyo', '24/7', 'NV/JPN/23', '2026-01-01', 'withdrawn', '2026-01-01 09:00:00+00', '2026-03-03 12:18:00+00');
INSERT INTO public.contacts VALUES (24, 'AUT', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'en', 'Europe/Vienna', '24/7', 'NV/AUT/24', '2026-01-01', 'nominated', '2026-01-01 09:00:00+00', '2026-01-01 09:00:00+00');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000003', 3, 'a2000000-0000-4000-8000-000000000016', 'thanked@mfa.aut.example', 'thanks', '021430@mfa.aut.example', '2026-03-02 14:30:00+00', 'sent', '2.0.0 Queued as ABC');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000004', 4, 'a2000000-0000-4000-8000-000000000017', 'thanks-failed@ops.ken.example', 'thanks', '021432@ops.ken.example', '2026-03-02 14:32:00+00', 'failed', '5.7.1 Not today');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000005', 5, 'a2000000-0000-4000-8000-000000000014', 'unclear@mfa.jpn.example', 'unsure', '021434@mfa.jpn.example', '2026-03-02 14:34:00+00', 'sent', '2.0.0 Queued as ABC');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000007', 7, 'a2000000-0000-4000-8000-000000000018', 'thanks-claimed@ops.fra.example', 'thanks', '031225@ops.fra.example', '2026-03-03 12:25:00+00', 'claimed', '');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000008', 8, 'a2000000-0000-4000-8000-000000000019', 'thanks-waiting@ops.mex.example', 'thanks', '031226@ops.mex.example', '2026-03-03 12:26:00+00', 'waiting', '');
INSERT INTO public.courtesies VALUES ('d0000000-0000-4000-8000-000000000009', 9, 'a2000000-0000-4000-8000-000000000010', 'minister@elsewhere.example', 'thanks', '031226@elsewhere.example', '2026-03-03 12:26:00+00', 'waiting', '');
INSERT INTO public.events VALUES (1, 'a1000000-0000-4000-8000-000000000018', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (2, 'a1000000-0000-4000-8000-000000000017', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (3, 'a1000000-0000-4000-8000-000000000002', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (4, 'a1000000-0000-4000-8000-000000000003', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (5, 'a1000000-0000-4000-8000-000000000001', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (6, 'a1000000-0000-4000-8000-000000000004', '2026-02-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (7, 'a1000000-0000-4000-8000-000000000018', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000001801');
INSERT INTO public.events VALUES (8, 'a1000000-0000-4000-8000-000000000017', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000001701');
INSERT INTO public.events VALUES (9, 'a1000000-0000-4000-8000-000000000002', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000000201');
INSERT INTO public.events VALUES (10, 'a1000000-0000-4000-8000-000000000003', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000000301');
INSERT INTO public.events VALUES (11, 'a1000000-0000-4000-8000-000000000001', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000000101');
INSERT INTO public.events VALUES (12, 'a1000000-0000-4000-8000-000000000004', '2026-02-02 12:01:00+00', 'accepted', NULL, 'b1000000-0000-4000-8000-000000000401');
INSERT INTO public.events VALUES (13, 'a1000000-0000-4000-8000-000000000001', '2026-02-02 13:00:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (14, 'a1000000-0000-4000-8000-000000000001', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (15, 'a1000000-0000-4000-8000-000000000002', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (16, 'a1000000-0000-4000-8000-000000000003', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (17, 'a1000000-0000-4000-8000-000000000004', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (18, 'a1000000-0000-4000-8000-000000000017', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (19, 'a1000000-0000-4000-8000-000000000018', '2026-02-03 12:00:00+00', 'closed', NULL, NULL);
INSERT INTO public.events VALUES (20, 'a1000000-0000-4000-8000-000000000003', '2026-02-04 09:00:00+00', 'answered_late', 'received', NULL);
INSERT INTO public.events VALUES (21, 'a2000000-0000-4000-8000-000000000012', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (22, 'a2000000-0000-4000-8000-000000000003', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (23, 'a2000000-0000-4000-8000-000000000017', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (24, 'a2000000-0000-4000-8000-000000000023', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (25, 'a2000000-0000-4000-8000-000000000011', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (26, 'a2000000-0000-4000-8000-000000000016', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (27, 'a2000000-0000-4000-8000-000000000009', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (28, 'a2000000-0000-4000-8000-000000000015', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (29, 'a2000000-0000-4000-8000-000000000005', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (30, 'a2000000-0000-4000-8000-000000000008', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (31, 'a2000000-0000-4000-8000-000000000022', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (32, 'a2000000-0000-4000-8000-000000000024', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (33, 'a2000000-0000-4000-8000-000000000019', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (34, 'a2000000-0000-4000-8000-000000000001', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (35, 'a2000000-0000-4000-8000-000000000021', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (36, 'a2000000-0000-4000-8000-000000000013', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (37, 'a2000000-0000-4000-8000-000000000007', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (38, 'a2000000-0000-4000-8000-000000000014', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (39, 'a2000000-0000-4000-8000-000000000020', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (40, 'a2000000-0000-4000-8000-000000000002', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (41, 'a2000000-0000-4000-8000-000000000004', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (42, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (43, 'a2000000-0000-4000-8000-000000000006', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (44, 'a2000000-0000-4000-8000-000000000018', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (45, 'a2000000-0000-4000-8000-000000000021', '2026-03-02 12:00:00+00', 'no_address', NULL, NULL);
INSERT INTO public.events VALUES (46, 'a2000000-0000-4000-8000-000000000012', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001201');
INSERT INTO public.events VALUES (47, 'a2000000-0000-4000-8000-000000000003', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000301');
INSERT INTO public.events VALUES (48, 'a2000000-0000-4000-8000-000000000017', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001701');
INSERT INTO public.events VALUES (49, 'a2000000-0000-4000-8000-000000000023', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000002301');
INSERT INTO public.events VALUES (50, 'a2000000-0000-4000-8000-000000000011', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001101');
INSERT INTO public.events VALUES (51, 'a2000000-0000-4000-8000-000000000016', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001601');
INSERT INTO public.events VALUES (52, 'a2000000-0000-4000-8000-000000000015', '2026-03-02 12:01:00+00', 'dead_letter', 'our_code', 'b2000000-0000-4000-8000-000000001501');
INSERT INTO public.events VALUES (53, 'a2000000-0000-4000-8000-000000000009', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000901');
INSERT INTO public.events VALUES (54, 'a2000000-0000-4000-8000-000000000005', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000501');
INSERT INTO public.events VALUES (55, 'a2000000-0000-4000-8000-000000000008', '2026-03-02 12:01:00+00', 'failed', 'no_such_mailbox', 'b2000000-0000-4000-8000-000000000801');
INSERT INTO public.events VALUES (56, 'a2000000-0000-4000-8000-000000000022', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000002201');
INSERT INTO public.events VALUES (57, 'a2000000-0000-4000-8000-000000000024', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000002401');
INSERT INTO public.events VALUES (58, 'a2000000-0000-4000-8000-000000000019', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001901');
INSERT INTO public.events VALUES (59, 'a2000000-0000-4000-8000-000000000001', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000101');
INSERT INTO public.events VALUES (60, 'a2000000-0000-4000-8000-000000000013', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001301');
INSERT INTO public.events VALUES (61, 'a2000000-0000-4000-8000-000000000007', '2026-03-02 12:01:00+00', 'refused', 'policy', 'b2000000-0000-4000-8000-000000000701');
INSERT INTO public.events VALUES (62, 'a2000000-0000-4000-8000-000000000014', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001401');
INSERT INTO public.events VALUES (63, 'a2000000-0000-4000-8000-000000000020', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000002001');
INSERT INTO public.events VALUES (64, 'a2000000-0000-4000-8000-000000000002', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000201');
INSERT INTO public.events VALUES (65, 'a2000000-0000-4000-8000-000000000004', '2026-03-02 12:01:00+00', 'deferred', 'temporary', 'b2000000-0000-4000-8000-000000000401');
INSERT INTO public.events VALUES (66, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001001');
INSERT INTO public.events VALUES (67, 'a2000000-0000-4000-8000-000000000006', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000000601');
INSERT INTO public.events VALUES (68, 'a2000000-0000-4000-8000-000000000018', '2026-03-02 12:01:00+00', 'accepted', NULL, 'b2000000-0000-4000-8000-000000001801');
INSERT INTO public.events VALUES (69, 'a2000000-0000-4000-8000-000000000009', '2026-03-02 13:00:00+00', 'failed', 'no_such_mailbox', 'b2000000-0000-4000-8000-000000000901');
INSERT INTO public.events VALUES (70, 'a2000000-0000-4000-8000-000000000013', '2026-03-02 13:30:00+00', 'auto_replied', 'ticket_opened', 'b2000000-0000-4000-8000-000000001301');
INSERT INTO public.events VALUES (71, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 14:00:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (72, 'a2000000-0000-4000-8000-000000000012', '2026-03-02 14:05:00+00', 'answered', 'no_longer_me', NULL);
INSERT INTO public.events VALUES (73, 'a2000000-0000-4000-8000-000000000020', '2026-03-02 14:10:00+00', 'answered', 'details_wrong', NULL);
INSERT INTO public.events VALUES (74, 'a2000000-0000-4000-8000-000000000016', '2026-03-02 14:30:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (75, 'a2000000-0000-4000-8000-000000000017', '2026-03-02 14:32:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (76, 'a2000000-0000-4000-8000-000000000014', '2026-03-02 14:34:00+00', 'to_read', 'mail 5', NULL);
INSERT INTO public.events VALUES (77, 'a2000000-0000-4000-8000-000000000015', '2026-03-03 12:01:00+00', 'dead_letter', 'our_code', 'b2000001-0000-4000-8000-000000001501');
INSERT INTO public.events VALUES (78, 'a2000000-0000-4000-8000-000000000008', '2026-03-03 12:01:00+00', 'accepted', NULL, 'b2000001-0000-4000-8000-000000000802');
INSERT INTO public.events VALUES (79, 'a2000000-0000-4000-8000-000000000004', '2026-03-03 12:01:00+00', 'deferred', 'temporary', 'b2000001-0000-4000-8000-000000000401');
INSERT INTO public.events VALUES (80, 'a2000000-0000-4000-8000-000000000007', '2026-03-03 12:01:00+00', 'refused', 'policy', 'b2000001-0000-4000-8000-000000000701');
INSERT INTO public.events VALUES (81, 'a2000000-0000-4000-8000-000000000003', '2026-03-03 12:01:00+00', 'accepted', NULL, 'b2000001-0000-4000-8000-000000000301');
INSERT INTO public.events VALUES (82, 'a2000000-0000-4000-8000-000000000005', '2026-03-03 12:01:00+00', 'in_doubt', 'unreachable', 'b2000001-0000-4000-8000-000000000501');
INSERT INTO public.events VALUES (83, 'a2000000-0000-4000-8000-000000000024', '2026-03-03 12:01:00+00', 'accepted', NULL, 'b2000001-0000-4000-8000-000000002401');
INSERT INTO public.events VALUES (84, 'a2000000-0000-4000-8000-000000000006', '2026-03-03 12:10:00+00', 'in_doubt', NULL, 'b2000001-0000-4000-8000-000000000601');
INSERT INTO public.events VALUES (85, 'a2000000-0000-4000-8000-000000000011', '2026-03-03 12:15:00+00', 'answered', 'call_me', NULL);
INSERT INTO public.events VALUES (86, 'a2000000-0000-4000-8000-000000000018', '2026-03-03 12:25:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (87, 'a2000000-0000-4000-8000-000000000019', '2026-03-03 12:26:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (88, 'a2000000-0000-4000-8000-000000000010', '2026-03-03 12:26:00+00', 'answered', 'received', NULL);
INSERT INTO public.exercise_log VALUES (1, 1, '2026-02-02 11:00:00+00', 'amina', 'planned', '');
INSERT INTO public.exercise_log VALUES (2, 1, '2026-02-02 12:00:00+00', 'amina', 'opened', '');
INSERT INTO public.exercise_log VALUES (3, 1, '2026-02-03 12:00:00+00', 'clock', 'closed', '');
INSERT INTO public.exercise_log VALUES (4, 2, '2026-03-02 11:00:00+00', 'amina', 'planned', '');
INSERT INTO public.exercise_log VALUES (5, 3, '2026-03-02 11:30:00+00', 'amina', 'planned', '');
INSERT INTO public.exercise_log VALUES (6, 2, '2026-03-02 12:00:00+00', 'amina', 'opened', '');
INSERT INTO public.exercise_log VALUES (7, 2, '2026-03-03 12:00:00+00', 'clock', 'reminded', '16 messages');
INSERT INTO public.exercises VALUES (1, 'CC-2026-01', 'February check', 'closed', '{"states": ["FRA", "KEN"]}', 1440, NULL, 'UTC', NULL, '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00', '2026-02-03 12:00:00+00', 30, 'amina', '2026-02-02 11:00:00+00');
INSERT INTO public.exercises VALUES (2, 'CC-2026-02', 'Spring check', 'open', '{}', 4320, NULL, 'UTC', NULL, '2026-03-02 12:00:00+00', '2026-03-05 12:00:00+00', NULL, 30, 'amina', '2026-03-02 11:00:00+00');
INSERT INTO public.exercises VALUES (3, 'CC-2026-03', 'April check', 'scheduled', '{"roles": ["technical"]}', 4320, '2026-04-06 09:00', 'Europe/Vienna', '2026-04-06 07:00:00+00', NULL, NULL, NULL, 30, 'amina', '2026-03-02 11:30:00+00');
INSERT INTO public.frames VALUES (1, 'en', 'diplomatic', '[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Diplomatic point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Tuesday, 3 February 2026, 12:00 UTC
   ⟦local_time⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-01 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-01
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Diplomatic point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Tuesday, 3 February 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-01 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-01</p>
</div>
');
INSERT INTO public.frames VALUES (1, 'en', 'technical', '[CC-2026-01] Communication check: technical point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Technical point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Tuesday, 3 February 2026, 12:00 UTC
   ⟦local_time⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-01 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-01
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Tuesday, 3 February 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-01 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-01</p>
</div>
');
INSERT INTO public.frames VALUES (3, 'ar', 'technical', '[CC-2026-02] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'هذا اختبار للاتصال. ولم يقع أي حادث.

تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على
النحو التالي:

   ⟦state⟧
   جهة الاتصال التقنية
   ⟦entry⟧

نتحقق من وصول رسائلنا إلى جميع جهات الاتصال. ونرجو منكم إبلاغنا بأن هذه
الرسالة قد وصلتكم، في موعد أقصاه:

   الخميس، 5 مارس 2026، 12:00 UTC
   ⟦local_time⟧

يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر
من دقيقة، ولا يتطلب كلمة سر.

يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:

⟦link⟧

أو يرجى فتح هذه الصفحة على أي جهاز:

https://check.poc.example/code

ثم إدخال هذا الرمز فيها:

⟦code⟧

أو يمكنكم ببساطة الرد على هذه الرسالة.

تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى
الكتابة إلى هذا العنوان:

⟦reply_to⟧

الرابط والرمز مخصصان لكم وحدكم.
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.

كيفية التأكد من صحة هذه الرسالة

نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.

تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:

⁦https://check.poc.example/⁩

قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا
خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.

للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال
المرجع CC-2026-02 فيه:

https://check.poc.example/verify

إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون
عنوانها من المراسلات السابقة:

secretariat@poc.example

Secretariat of the tests
المرجع: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>هذا اختبار للاتصال. ولم يقع أي حادث.</p>
<p>تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على النحو التالي:</p>
<p><strong>⟦state⟧<br>
جهة الاتصال التقنية</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>نتحقق من وصول رسائلنا إلى جميع جهات الاتصال. ونرجو منكم إبلاغنا بأن هذه الرسالة قد وصلتكم، في موعد أقصاه:</p>
<p><strong>الخميس، 5 مارس 2026، 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر من دقيقة، ولا يتطلب كلمة سر.</p>
<p>يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو يرجى فتح هذه الصفحة على أي جهاز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>ثم إدخال هذا الرمز فيها:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>أو يمكنكم ببساطة الرد على هذه الرسالة.</p>
<p>تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى الكتابة إلى هذا العنوان:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>الرابط والرمز مخصصان لكم وحدكم.<br>
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.</p>
<p><strong>كيفية التأكد من صحة هذه الرسالة</strong></p>
<p>نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.</p>
<p>تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.</p>
<p>للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال المرجع CC-2026-02 فيه:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون عنوانها من المراسلات السابقة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
المرجع: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (3, 'zh', 'technical', '[CC-2026-02] 通信测试：技术联络点，⟦state⟧', '这是一次通信测试，没有发生任何事件。

联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：

   ⟦state⟧
   技术联络点
   ⟦entry⟧

我们正在确认我们的信息能够送达每一个联络点。请在下列时间之前告知我们您已
收到本信息：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

您可任选以下一种方式答复，整个过程不到一分钟，无需密码。

请打开以下网址，选择一项答复，然后按下按钮：

⟦link⟧

或在任何设备上打开以下网页：

https://check.poc.example/code

并在该网页输入以下代码：

⟦code⟧

或直接回复本信息。

用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：

⟦reply_to⟧

该网址和代码仅供您本人使用。
请勿在此报告事件，也请勿通过回复本信息报告事件。

如何确认本信息属实

我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。

本信息中的所有网址均以下列内容开头：

https://check.poc.example/

您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使
用代码则无需点击任何链接。

如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号
CC-2026-02：

https://check.poc.example/verify

如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：

secretariat@poc.example

Secretariat of the tests
编号：CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>这是一次通信测试，没有发生任何事件。</p>
<p>联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：</p>
<p><strong>⟦state⟧<br>
技术联络点</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>我们正在确认我们的信息能够送达每一个联络点。请在下列时间之前告知我们您已收到本信息：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>您可任选以下一种方式答复，整个过程不到一分钟，无需密码。</p>
<p>请打开以下网址，选择一项答复，然后按下按钮：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或在任何设备上打开以下网页：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>并在该网页输入以下代码：</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>或直接回复本信息。</p>
<p>用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>该网址和代码仅供您本人使用。<br>
请勿在此报告事件，也请勿通过回复本信息报告事件。</p>
<p><strong>如何确认本信息属实</strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。</p>
<p>本信息中的所有网址均以下列内容开头：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使用代码则无需点击任何链接。</p>
<p>如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号 CC-2026-02：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
编号：CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (3, 'en', 'diplomatic', '[CC-2026-02] Communication check: diplomatic point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Diplomatic point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Diplomatic point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (3, 'en', 'technical', '[CC-2026-02] Communication check: technical point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Technical point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (3, 'es', 'technical', '[CC-2026-02] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Esta es una comprobación de las comunicaciones. No se ha producido
ningún incidente.

La secretaría del directorio de puntos de contacto se dirige a usted
porque, por designación de su Estado, figura en él como sigue:

   ⟦state⟧
   Punto de contacto técnico
   ⟦entry⟧

Estamos comprobando que nuestros mensajes llegan a todos los puntos de
contacto. Le agradeceríamos que nos confirmara que ha recibido este
mensaje, a más tardar en la fecha y hora siguientes:

   jueves, 5 de marzo de 2026, 12:00 UTC
   ⟦local_time⟧

Puede responder por el medio que prefiera de entre los siguientes. Le
llevará menos de un minuto y no necesita contraseña.

Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:

⟦link⟧

O bien abra esta página, en cualquier dispositivo:

https://check.poc.example/code

e introduzca en ella este código:

⟦code⟧

O simplemente responda a este mensaje.

Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado,
sírvase escribir a la dirección siguiente:

⟦reply_to⟧

El enlace y el código están destinados exclusivamente a usted.
Le rogamos que no comunique incidentes aquí ni en respuesta a este
mensaje.

Cómo saber que este mensaje es auténtico

Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y
no adjuntamos ninguno.

Todos los enlaces de este mensaje comienzan por:

https://check.poc.example/

Es posible que su sistema de correo muestre un enlace de otra forma, por
ejemplo precedido de una dirección propia. El código puede utilizarse
sin pulsar ningún enlace.

Para comprobar este mensaje, escriba la dirección siguiente en su
navegador e introduzca allí la referencia CC-2026-02:

https://check.poc.example/verify

Si tiene alguna duda, le rogamos que no responda y consulte a la
secretaría, cuya dirección conoce por la correspondencia anterior:

secretariat@poc.example

Secretariat of the tests
Referencia: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We are checking that our messages reach every point of contact. Please
tell us that this one has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Esta es una comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>La secretaría del directorio de puntos de contacto se dirige a usted porque, por designación de su Estado, figura en él como sigue:</p>
<p><strong>⟦state⟧<br>
Punto de contacto técnico</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Estamos comprobando que nuestros mensajes llegan a todos los puntos de contacto. Le agradeceríamos que nos confirmara que ha recibido este mensaje, a más tardar en la fecha y hora siguientes:</p>
<p><strong>jueves, 5 de marzo de 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>Puede responder por el medio que prefiera de entre los siguientes. Le llevará menos de un minuto y no necesita contraseña.</p>
<p>Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>O bien abra esta página, en cualquier dispositivo:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>e introduzca en ella este código:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>O simplemente responda a este mensaje.</p>
<p>Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado, sírvase escribir a la dirección siguiente:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>El enlace y el código están destinados exclusivamente a usted.<br>
Le rogamos que no comunique incidentes aquí ni en respuesta a este mensaje.</p>
<p><strong>Cómo saber que este mensaje es auténtico</strong></p>
<p>Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y no adjuntamos ninguno.</p>
<p>Todos los enlaces de este mensaje comienzan por:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Es posible que su sistema de correo muestre un enlace de otra forma, por ejemplo precedido de una dirección propia. El código puede utilizarse sin pulsar ningún enlace.</p>
<p>Para comprobar este mensaje, escriba la dirección siguiente en su navegador e introduzca allí la referencia CC-2026-02:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>Si tiene alguna duda, le rogamos que no responda y consulte a la secretaría, cuya dirección conoce por la correspondencia anterior:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Referencia: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We are checking that our messages reach every point of contact. Please tell us that this one has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (4, 'ar', 'technical', '[CC-2026-02] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'هذا اختبار للاتصال. ولم يقع أي حادث.

تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على
النحو التالي:

   ⟦state⟧
   جهة الاتصال التقنية
   ⟦entry⟧

لقد سبق أن كتبنا إليكم ولم نتلق ردا بعد. ونرجو منكم إبلاغنا بأن هذه
الرسالة قد وصلتكم، قبل انقضاء الموعد المبين أدناه.

   الخميس، 5 مارس 2026، 12:00 UTC
   ⟦local_time⟧

تتبقى 48 ساعة حتى ذلك الموعد.

يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر
من دقيقة، ولا يتطلب كلمة سر.

يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:

⟦link⟧

أو يرجى فتح هذه الصفحة على أي جهاز:

https://check.poc.example/code

ثم إدخال هذا الرمز فيها:

⟦code⟧

أو يمكنكم ببساطة الرد على هذه الرسالة.

تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى
الكتابة إلى هذا العنوان:

⟦reply_to⟧

الرابط والرمز مخصصان لكم وحدكم.
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.

كيفية التأكد من صحة هذه الرسالة

نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.

تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:

⁦https://check.poc.example/⁩

قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا
خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.

للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال
المرجع CC-2026-02 فيه:

https://check.poc.example/verify

إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون
عنوانها من المراسلات السابقة:

secretariat@poc.example

Secretariat of the tests
المرجع: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>هذا اختبار للاتصال. ولم يقع أي حادث.</p>
<p>تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على النحو التالي:</p>
<p><strong>⟦state⟧<br>
جهة الاتصال التقنية</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>لقد سبق أن كتبنا إليكم ولم نتلق ردا بعد. ونرجو منكم إبلاغنا بأن هذه الرسالة قد وصلتكم، قبل انقضاء الموعد المبين أدناه.</p>
<p><strong>الخميس، 5 مارس 2026، 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 48 ساعة حتى ذلك الموعد.</p>
<p>يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر من دقيقة، ولا يتطلب كلمة سر.</p>
<p>يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو يرجى فتح هذه الصفحة على أي جهاز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>ثم إدخال هذا الرمز فيها:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>أو يمكنكم ببساطة الرد على هذه الرسالة.</p>
<p>تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى الكتابة إلى هذا العنوان:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>الرابط والرمز مخصصان لكم وحدكم.<br>
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.</p>
<p><strong>كيفية التأكد من صحة هذه الرسالة</strong></p>
<p>نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.</p>
<p>تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.</p>
<p>للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال المرجع CC-2026-02 فيه:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون عنوانها من المراسلات السابقة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
المرجع: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (4, 'zh', 'technical', '[CC-2026-02] 通信测试：技术联络点，⟦state⟧', '这是一次通信测试，没有发生任何事件。

联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：

   ⟦state⟧
   技术联络点
   ⟦entry⟧

我们此前曾致函于您，尚未收到答复。请在下列时间之前告知我们您已收到本信
息。

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 48 小时。

您可任选以下一种方式答复，整个过程不到一分钟，无需密码。

请打开以下网址，选择一项答复，然后按下按钮：

⟦link⟧

或在任何设备上打开以下网页：

https://check.poc.example/code

并在该网页输入以下代码：

⟦code⟧

或直接回复本信息。

用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：

⟦reply_to⟧

该网址和代码仅供您本人使用。
请勿在此报告事件，也请勿通过回复本信息报告事件。

如何确认本信息属实

我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。

本信息中的所有网址均以下列内容开头：

https://check.poc.example/

您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使
用代码则无需点击任何链接。

如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号
CC-2026-02：

https://check.poc.example/verify

如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：

secretariat@poc.example

Secretariat of the tests
编号：CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>这是一次通信测试，没有发生任何事件。</p>
<p>联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：</p>
<p><strong>⟦state⟧<br>
技术联络点</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>我们此前曾致函于您，尚未收到答复。请在下列时间之前告知我们您已收到本信息。</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 48 小时。</p>
<p>您可任选以下一种方式答复，整个过程不到一分钟，无需密码。</p>
<p>请打开以下网址，选择一项答复，然后按下按钮：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或在任何设备上打开以下网页：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>并在该网页输入以下代码：</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>或直接回复本信息。</p>
<p>用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>该网址和代码仅供您本人使用。<br>
请勿在此报告事件，也请勿通过回复本信息报告事件。</p>
<p><strong>如何确认本信息属实</strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。</p>
<p>本信息中的所有网址均以下列内容开头：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使用代码则无需点击任何链接。</p>
<p>如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号 CC-2026-02：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
编号：CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (4, 'en', 'diplomatic', '[CC-2026-02] Communication check: diplomatic point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Diplomatic point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

48 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Diplomatic point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>48 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (4, 'en', 'technical', '[CC-2026-02] Communication check: technical point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

48 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>48 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (4, 'es', 'technical', '[CC-2026-02] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Esta es una comprobación de las comunicaciones. No se ha producido
ningún incidente.

La secretaría del directorio de puntos de contacto se dirige a usted
porque, por designación de su Estado, figura en él como sigue:

   ⟦state⟧
   Punto de contacto técnico
   ⟦entry⟧

Le escribimos anteriormente y aún no hemos recibido respuesta. Le
agradeceríamos que nos confirmara que ha recibido este mensaje dentro
del plazo indicado a continuación.

   jueves, 5 de marzo de 2026, 12:00 UTC
   ⟦local_time⟧

Quedan 48 horas hasta ese momento.

Puede responder por el medio que prefiera de entre los siguientes. Le
llevará menos de un minuto y no necesita contraseña.

Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:

⟦link⟧

O bien abra esta página, en cualquier dispositivo:

https://check.poc.example/code

e introduzca en ella este código:

⟦code⟧

O simplemente responda a este mensaje.

Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado,
sírvase escribir a la dirección siguiente:

⟦reply_to⟧

El enlace y el código están destinados exclusivamente a usted.
Le rogamos que no comunique incidentes aquí ni en respuesta a este
mensaje.

Cómo saber que este mensaje es auténtico

Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y
no adjuntamos ninguno.

Todos los enlaces de este mensaje comienzan por:

https://check.poc.example/

Es posible que su sistema de correo muestre un enlace de otra forma, por
ejemplo precedido de una dirección propia. El código puede utilizarse
sin pulsar ningún enlace.

Para comprobar este mensaje, escriba la dirección siguiente en su
navegador e introduzca allí la referencia CC-2026-02:

https://check.poc.example/verify

Si tiene alguna duda, le rogamos que no responda y consulte a la
secretaría, cuya dirección conoce por la correspondencia anterior:

secretariat@poc.example

Secretariat of the tests
Referencia: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Esta es una comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>La secretaría del directorio de puntos de contacto se dirige a usted porque, por designación de su Estado, figura en él como sigue:</p>
<p><strong>⟦state⟧<br>
Punto de contacto técnico</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le escribimos anteriormente y aún no hemos recibido respuesta. Le agradeceríamos que nos confirmara que ha recibido este mensaje dentro del plazo indicado a continuación.</p>
<p><strong>jueves, 5 de marzo de 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 48 horas hasta ese momento.</p>
<p>Puede responder por el medio que prefiera de entre los siguientes. Le llevará menos de un minuto y no necesita contraseña.</p>
<p>Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>O bien abra esta página, en cualquier dispositivo:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>e introduzca en ella este código:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>O simplemente responda a este mensaje.</p>
<p>Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado, sírvase escribir a la dirección siguiente:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>El enlace y el código están destinados exclusivamente a usted.<br>
Le rogamos que no comunique incidentes aquí ni en respuesta a este mensaje.</p>
<p><strong>Cómo saber que este mensaje es auténtico</strong></p>
<p>Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y no adjuntamos ninguno.</p>
<p>Todos los enlaces de este mensaje comienzan por:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Es posible que su sistema de correo muestre un enlace de otra forma, por ejemplo precedido de una dirección propia. El código puede utilizarse sin pulsar ningún enlace.</p>
<p>Para comprobar este mensaje, escriba la dirección siguiente en su navegador e introduzca allí la referencia CC-2026-02:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>Si tiene alguna duda, le rogamos que no responda y consulte a la secretaría, cuya dirección conoce por la correspondencia anterior:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Referencia: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (5, 'ar', 'technical', '[CC-2026-02] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'هذا اختبار للاتصال. ولم يقع أي حادث.

تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على
النحو التالي:

   ⟦state⟧
   جهة الاتصال التقنية
   ⟦entry⟧

لقد سبق أن كتبنا إليكم ولم نتلق ردا بعد. ونرجو منكم إبلاغنا بأن هذه
الرسالة قد وصلتكم، قبل انقضاء الموعد المبين أدناه.

   الخميس، 5 مارس 2026، 12:00 UTC
   ⟦local_time⟧

تتبقى 24 ساعة حتى ذلك الموعد.

يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر
من دقيقة، ولا يتطلب كلمة سر.

يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:

⟦link⟧

أو يرجى فتح هذه الصفحة على أي جهاز:

https://check.poc.example/code

ثم إدخال هذا الرمز فيها:

⟦code⟧

أو يمكنكم ببساطة الرد على هذه الرسالة.

تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى
الكتابة إلى هذا العنوان:

⟦reply_to⟧

الرابط والرمز مخصصان لكم وحدكم.
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.

كيفية التأكد من صحة هذه الرسالة

نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.

تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:

⁦https://check.poc.example/⁩

قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا
خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.

للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال
المرجع CC-2026-02 فيه:

https://check.poc.example/verify

إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون
عنوانها من المراسلات السابقة:

secretariat@poc.example

Secretariat of the tests
المرجع: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>هذا اختبار للاتصال. ولم يقع أي حادث.</p>
<p>تكتب إليكم أمانة دليل جهات الاتصال لأن دولتكم أدرجتكم في هذا الدليل على النحو التالي:</p>
<p><strong>⟦state⟧<br>
جهة الاتصال التقنية</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>لقد سبق أن كتبنا إليكم ولم نتلق ردا بعد. ونرجو منكم إبلاغنا بأن هذه الرسالة قد وصلتكم، قبل انقضاء الموعد المبين أدناه.</p>
<p><strong>الخميس، 5 مارس 2026، 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 24 ساعة حتى ذلك الموعد.</p>
<p>يمكنكم الرد بالطريقة التي تفضلونها من الطرق التالية. ولن يستغرق ذلك أكثر من دقيقة، ولا يتطلب كلمة سر.</p>
<p>يرجى فتح هذا الرابط واختيار إجابة واحدة ثم الضغط على الزر:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو يرجى فتح هذه الصفحة على أي جهاز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>ثم إدخال هذا الرمز فيها:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>أو يمكنكم ببساطة الرد على هذه الرسالة.</p>
<p>تكفي بضع كلمات بلغتكم. وإذا كانت هذه الرسالة قد أُحيلت إليكم، فيرجى الكتابة إلى هذا العنوان:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>الرابط والرمز مخصصان لكم وحدكم.<br>
يرجى عدم الإبلاغ عن الحوادث هنا أو بالرد على هذه الرسالة.</p>
<p><strong>كيفية التأكد من صحة هذه الرسالة</strong></p>
<p>نحن لا نطلب أبدا كلمة سر أو دفع مبلغ أو فتح مرفق، ولا نرسل أي مرفقات.</p>
<p>تبدأ جميع الروابط الواردة في هذه الرسالة بما يلي:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>قد يظهر الرابط بشكل مختلف في نظام بريدكم، كأن يضع النظام أمامه عنوانا خاصا به. ويمكن استخدام الرمز دون النقر على أي رابط.</p>
<p>للتحقق من هذه الرسالة، يرجى كتابة العنوان التالي في المتصفح وإدخال المرجع CC-2026-02 فيه:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>إذا ساوركم أي شك، فيرجى عدم الرد والاستفسار لدى الأمانة، التي تعرفون عنوانها من المراسلات السابقة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
المرجع: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (5, 'zh', 'technical', '[CC-2026-02] 通信测试：技术联络点，⟦state⟧', '这是一次通信测试，没有发生任何事件。

联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：

   ⟦state⟧
   技术联络点
   ⟦entry⟧

我们此前曾致函于您，尚未收到答复。请在下列时间之前告知我们您已收到本信
息。

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 24 小时。

您可任选以下一种方式答复，整个过程不到一分钟，无需密码。

请打开以下网址，选择一项答复，然后按下按钮：

⟦link⟧

或在任何设备上打开以下网页：

https://check.poc.example/code

并在该网页输入以下代码：

⟦code⟧

或直接回复本信息。

用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：

⟦reply_to⟧

该网址和代码仅供您本人使用。
请勿在此报告事件，也请勿通过回复本信息报告事件。

如何确认本信息属实

我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。

本信息中的所有网址均以下列内容开头：

https://check.poc.example/

您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使
用代码则无需点击任何链接。

如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号
CC-2026-02：

https://check.poc.example/verify

如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：

secretariat@poc.example

Secretariat of the tests
编号：CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>这是一次通信测试，没有发生任何事件。</p>
<p>联络点名录秘书处谨此致函，因为贵国将您列入该名录，登记信息如下：</p>
<p><strong>⟦state⟧<br>
技术联络点</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>我们此前曾致函于您，尚未收到答复。请在下列时间之前告知我们您已收到本信息。</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 24 小时。</p>
<p>您可任选以下一种方式答复，整个过程不到一分钟，无需密码。</p>
<p>请打开以下网址，选择一项答复，然后按下按钮：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或在任何设备上打开以下网页：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>并在该网页输入以下代码：</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>或直接回复本信息。</p>
<p>用您的语言写几个字即可。如本信息系由他人转发给您，请致函以下地址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>该网址和代码仅供您本人使用。<br>
请勿在此报告事件，也请勿通过回复本信息报告事件。</p>
<p><strong>如何确认本信息属实</strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。</p>
<p>本信息中的所有网址均以下列内容开头：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>您的邮件系统可能会以其他形式显示网址，例如在前面加上该系统自己的地址。使用代码则无需点击任何链接。</p>
<p>如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号 CC-2026-02：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>如有任何疑问，请勿答复，并向秘书处查询；秘书处的地址可见于以往来函：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
编号：CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (5, 'en', 'diplomatic', '[CC-2026-02] Communication check: diplomatic point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Diplomatic point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

24 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Diplomatic point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>24 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (5, 'en', 'technical', '[CC-2026-02] Communication check: technical point of contact, ⟦state⟧', 'This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

24 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>24 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.frames VALUES (5, 'es', 'technical', '[CC-2026-02] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Esta es una comprobación de las comunicaciones. No se ha producido
ningún incidente.

La secretaría del directorio de puntos de contacto se dirige a usted
porque, por designación de su Estado, figura en él como sigue:

   ⟦state⟧
   Punto de contacto técnico
   ⟦entry⟧

Le escribimos anteriormente y aún no hemos recibido respuesta. Le
agradeceríamos que nos confirmara que ha recibido este mensaje dentro
del plazo indicado a continuación.

   jueves, 5 de marzo de 2026, 12:00 UTC
   ⟦local_time⟧

Quedan 24 horas hasta ese momento.

Puede responder por el medio que prefiera de entre los siguientes. Le
llevará menos de un minuto y no necesita contraseña.

Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:

⟦link⟧

O bien abra esta página, en cualquier dispositivo:

https://check.poc.example/code

e introduzca en ella este código:

⟦code⟧

O simplemente responda a este mensaje.

Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado,
sírvase escribir a la dirección siguiente:

⟦reply_to⟧

El enlace y el código están destinados exclusivamente a usted.
Le rogamos que no comunique incidentes aquí ni en respuesta a este
mensaje.

Cómo saber que este mensaje es auténtico

Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y
no adjuntamos ninguno.

Todos los enlaces de este mensaje comienzan por:

https://check.poc.example/

Es posible que su sistema de correo muestre un enlace de otra forma, por
ejemplo precedido de una dirección propia. El código puede utilizarse
sin pulsar ningún enlace.

Para comprobar este mensaje, escriba la dirección siguiente en su
navegador e introduzca allí la referencia CC-2026-02:

https://check.poc.example/verify

Si tiene alguna duda, le rogamos que no responda y consulte a la
secretaría, cuya dirección conoce por la correspondencia anterior:

secretariat@poc.example

Secretariat of the tests
Referencia: CC-2026-02

----------------------------------------

This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as:

   ⟦state_en⟧
   Technical point of contact
   ⟦entry⟧

We wrote to you earlier and have had no answer yet. Please tell us that
this message has reached you, by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

You may answer in whichever of these ways you prefer. It takes less than
a minute and needs no password.

Open this address, choose one answer and press the button:

⟦link⟧

Or open this page, on any device:

https://check.poc.example/code

and type this code there:

⟦code⟧

Or simply reply to this message.

A few words in your language are enough. If this message was forwarded
to you, please write to this address:

⟦reply_to⟧

The link and the code are meant for you alone.
Please do not report incidents here, nor in reply to this message.

How to know that this message is genuine

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.

Every link in this message begins with:

https://check.poc.example/

Your mail system may show a link in another form, for instance with an
address of its own in front. The code can be used without clicking on
any link.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

If you have any doubt, please do not answer, but ask the secretariat,
whose address you know from earlier letters:

secretariat@poc.example

Secretariat of the tests
Reference: CC-2026-02
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Esta es una comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>La secretaría del directorio de puntos de contacto se dirige a usted porque, por designación de su Estado, figura en él como sigue:</p>
<p><strong>⟦state⟧<br>
Punto de contacto técnico</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le escribimos anteriormente y aún no hemos recibido respuesta. Le agradeceríamos que nos confirmara que ha recibido este mensaje dentro del plazo indicado a continuación.</p>
<p><strong>jueves, 5 de marzo de 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 24 horas hasta ese momento.</p>
<p>Puede responder por el medio que prefiera de entre los siguientes. Le llevará menos de un minuto y no necesita contraseña.</p>
<p>Sírvase abrir este enlace, elegir una respuesta y pulsar el botón:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>O bien abra esta página, en cualquier dispositivo:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>e introduzca en ella este código:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>O simplemente responda a este mensaje.</p>
<p>Bastan unas palabras en su idioma. Si este mensaje le ha sido reenviado, sírvase escribir a la dirección siguiente:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>El enlace y el código están destinados exclusivamente a usted.<br>
Le rogamos que no comunique incidentes aquí ni en respuesta a este mensaje.</p>
<p><strong>Cómo saber que este mensaje es auténtico</strong></p>
<p>Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y no adjuntamos ninguno.</p>
<p>Todos los enlaces de este mensaje comienzan por:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Es posible que su sistema de correo muestre un enlace de otra forma, por ejemplo precedido de una dirección propia. El código puede utilizarse sin pulsar ningún enlace.</p>
<p>Para comprobar este mensaje, escriba la dirección siguiente en su navegador e introduzca allí la referencia CC-2026-02:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>Si tiene alguna duda, le rogamos que no responda y consulte a la secretaría, cuya dirección conoce por la correspondencia anterior:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Referencia: CC-2026-02</p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>This is a communication check. There is no incident.</p>
<p>The secretariat of the directory of points of contact is writing to you because your State has listed you in it as:</p>
<p><strong>⟦state_en⟧<br>
Technical point of contact</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We wrote to you earlier and have had no answer yet. Please tell us that this message has reached you, by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>You may answer in whichever of these ways you prefer. It takes less than a minute and needs no password.</p>
<p>Open this address, choose one answer and press the button:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>Or open this page, on any device:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/code</bdi></p>

<p>and type this code there:</p>
<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Or simply reply to this message.</p>
<p>A few words in your language are enough. If this message was forwarded to you, please write to this address:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">⟦reply_to⟧</bdi></p>

<p>The link and the code are meant for you alone.<br>
Please do not report incidents here, nor in reply to this message.</p>
<p><strong>How to know that this message is genuine</strong></p>
<p>We never ask for a password or a payment, nor for an attachment to be opened, and we attach none.</p>
<p>Every link in this message begins with:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/</bdi></p>

<p>Your mail system may show a link in another form, for instance with an address of its own in front. The code can be used without clicking on any link.</p>
<p>To check this message, type this address into your browser and enter the reference CC-2026-02 there:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">https://check.poc.example/verify</bdi></p>

<p>If you have any doubt, please do not answer, but ask the secretariat, whose address you know from earlier letters:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">secretariat@poc.example</bdi></p>

<p>Secretariat of the tests<br>
Reference: CC-2026-02</p>
</div>
');
INSERT INTO public.history VALUES (1, 1, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KEN", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["waiting@cert.ken.example"], "phones": [], "languages": ["en"], "time_zone": "Africa/Nairobi", "hours": "24/7", "note_reference": "NV/KEN/1", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (2, 2, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KEN", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 2", "emails": ["claimed@mfa.ken.example"], "phones": [], "languages": ["en"], "time_zone": "Africa/Nairobi", "hours": "24/7", "note_reference": "NV/KEN/2", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (3, 3, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "FRA", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["accepted@cert.fra.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Paris", "hours": "24/7", "note_reference": "NV/FRA/3", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (4, 4, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "FRA", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 4", "emails": ["deferred@mfa.fra.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Paris", "hours": "24/7", "note_reference": "NV/FRA/4", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (5, 5, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "MEX", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["doubt@cert.mex.example"], "phones": [], "languages": ["es"], "time_zone": "America/Mexico_City", "hours": "24/7", "note_reference": "NV/MEX/5", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (6, 6, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "MEX", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 6", "emails": ["voided@mfa.mex.example"], "phones": [], "languages": ["en"], "time_zone": "America/Mexico_City", "hours": "24/7", "note_reference": "NV/MEX/6", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (7, 7, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "CHN", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["policy@cert.chn.example"], "phones": [], "languages": ["zh"], "time_zone": "Asia/Shanghai", "hours": "24/7", "note_reference": "NV/CHN/7", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (8, 8, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "CHN", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 8", "emails": ["nobody@mfa.chn.example", "second@mfa.chn.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Shanghai", "hours": "24/7", "note_reference": "NV/CHN/8", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (9, 9, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "EGY", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["returned@cert.egy.example"], "phones": [], "languages": ["ar"], "time_zone": "Africa/Cairo", "hours": "24/7", "note_reference": "NV/EGY/9", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (10, 10, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "EGY", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 10", "emails": ["answered@mfa.egy.example"], "phones": [], "languages": ["en"], "time_zone": "Africa/Cairo", "hours": "24/7", "note_reference": "NV/EGY/10", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (11, 11, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KAZ", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["withdrawn@cert.kaz.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Almaty", "hours": "24/7", "note_reference": "NV/KAZ/11", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (12, 12, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KAZ", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 12", "emails": ["successor@mfa.kaz.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Almaty", "hours": "24/7", "note_reference": "NV/KAZ/12", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (13, 13, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "JPN", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["desk@cert.jpn.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Tokyo", "hours": "24/7", "note_reference": "NV/JPN/13", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (14, 14, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "JPN", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 14", "emails": ["unclear@mfa.jpn.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Tokyo", "hours": "24/7", "note_reference": "NV/JPN/14", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (15, 15, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "AUT", "role": "technical", "rank": "primary", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["broken@cert.aut.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Vienna", "hours": "24/7", "note_reference": "NV/AUT/15", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (16, 16, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "AUT", "role": "diplomatic", "rank": "primary", "entity": "Ministry of Foreign Affairs", "position": "Duty officer", "name": "Invented Person 16", "emails": ["thanked@mfa.aut.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Vienna", "hours": "24/7", "note_reference": "NV/AUT/16", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (17, 17, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KEN", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["thanks-failed@ops.ken.example"], "phones": [], "languages": ["en"], "time_zone": "Africa/Nairobi", "hours": "24/7", "note_reference": "NV/KEN/17", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (18, 18, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "FRA", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["thanks-claimed@ops.fra.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Paris", "hours": "24/7", "note_reference": "NV/FRA/18", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (19, 19, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "MEX", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["thanks-waiting@ops.mex.example"], "phones": [], "languages": ["es"], "time_zone": "America/Mexico_City", "hours": "24/7", "note_reference": "NV/MEX/19", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (20, 20, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "CHN", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["details@ops.chn.example"], "phones": [], "languages": ["zh"], "time_zone": "Asia/Shanghai", "hours": "24/7", "note_reference": "NV/CHN/20", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (21, 21, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "EGY", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": [], "phones": ["+442079460100"], "languages": ["en"], "time_zone": "Africa/Cairo", "hours": "24/7", "note_reference": "NV/EGY/21", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (22, 22, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "KAZ", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["removed@ops.kaz.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Almaty", "hours": "24/7", "note_reference": "NV/KAZ/22", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (23, 23, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "JPN", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["left@ops.jpn.example"], "phones": [], "languages": ["en"], "time_zone": "Asia/Tokyo", "hours": "24/7", "note_reference": "NV/JPN/23", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.history VALUES (24, 24, '2026-01-01 09:00:00+00', 'amina', 'added', 'null', '{"state": "AUT", "role": "technical", "rank": "alternate", "entity": "National CERT", "position": "Duty officer", "name": "", "emails": ["later@ops.aut.example"], "phones": [], "languages": ["en"], "time_zone": "Europe/Vienna", "hours": "24/7", "note_reference": "NV/AUT/24", "note_date": "2026-01-01"}', 'as the States nominated', 'nominations.csv', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO public.inbox_sources VALUES ('imap INBOX', 1, 17, '2026-03-03 12:28:00+00', '', NULL);
INSERT INTO public.inbox_sources VALUES ('pipe', 0, 0, NULL, 'One mail was larger than allowed.', '2026-03-03 12:00:00+00');
INSERT INTO public.incoming VALUES (1, '4519a0649a0963eb32d498ffadb754f3702888517aa8af7b0446d7f1c44558c3', 'b-ogzaaaaaaaaeaaeaaaaaaaaabeazfvwnmaz4cyddomua@poc.example', '<>', 'pipe', '2026-03-02 13:00:00+00', 738, '\x46726f6d3a204d41494c45522d4441454d4f4e406d782e6b652e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a20556e64656c697665726564204d61696c2052657475726e656420746f2053656e6465720d0a446174653a204d6f6e2c2032204d617220323032362031323a33303a3030202b303030300d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a206d756c7469706172742f7265706f72743b207265706f72742d747970653d64656c69766572792d7374617475733b20626f756e646172793d22637574220d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a20746578742f706c61696e0d0a0d0a596f7572206d65737361676520636f756c64206e6f742062652064656c6976657265642e0d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a206d6573736167652f64656c69766572792d7374617475730d0a0d0a5265706f7274696e672d4d54413a20646e733b206d782e6b652e6578616d706c650d0a0d0a46696e616c2d526563697069656e743a207266633832323b2072657475726e656440636572742e6567792e6578616d706c650d0a416374696f6e3a206661696c65640d0a5374617475733a20352e312e310d0a446961676e6f737469632d436f64653a20736d74703b2035353020352e312e31204e6f2073756368207573657220686572650d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a20746578742f7266633832322d686561646572730d0a0d0a4d6573736167652d49443a203c623230303030303030303030343030303830303030303030303030303039303140706f632e6578616d706c653e0d0a46726f6d3a20636865636b40706f632e6578616d706c650d0a546f3a2072657475726e656440636572742e6567792e6578616d706c650d0a5375626a6563743a20436f6d6d756e69636174696f6e20636865636b0d0a0d0a2d2d6375742d2d0d0a', 'done', '', '2026-03-02 13:01:00+00');
INSERT INTO public.incoming VALUES (2, 'd46f7610decaf97d63914c15cadb7fb9be73b608cebc903117a9ce3b9c064658', 'check@poc.example', 'desk@cert.jpn.example', 'pipe', '2026-03-02 13:30:00+00', 383, '\x4175746f2d5375626d69747465643a206175746f2d7265706c6965640d0a46726f6d3a206465736b40636572742e6a706e2e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a205b636572742e6a706e2e6578616d706c65202334383231335d204175746f5265706c793a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a204d6f6e2c203032204d617220323032362031333a33303a3030202b303030300d0a4d6573736167652d49443a203c30323133333040636572742e6a706e2e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303133303140706f632e6578616d706c653e0d0a0d0a596f7572207265717565737420686173206265656e2072656365697665642e0d0a', 'done', '', '2026-03-02 13:31:00+00');
INSERT INTO public.incoming VALUES (3, '52be91ad8ff87290b3b799036c210d2cc53fe7b3f0f380b4191e45db241f600b', 'check@poc.example', 'thanked@mfa.aut.example', 'pipe', '2026-03-02 14:30:00+00', 299, '\x46726f6d3a207468616e6b6564406d66612e6175742e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a204d6f6e2c203032204d617220323032362031343a33303a3030202b303030300d0a4d6573736167652d49443a203c303231343330406d66612e6175742e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303136303140706f632e6578616d706c653e0d0a0d0a52656365697665642e0d0a', 'done', '', '2026-03-02 14:30:00+00');
INSERT INTO public.incoming VALUES (4, '8341b58be32f35eded4f3271d53f2cfcd0623bf4dadec69678377635e1ea1917', 'check@poc.example', 'thanks-failed@ops.ken.example', 'pipe', '2026-03-02 14:32:00+00', 305, '\x46726f6d3a207468616e6b732d6661696c6564406f70732e6b656e2e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a204d6f6e2c203032204d617220323032362031343a33323a3030202b303030300d0a4d6573736167652d49443a203c303231343332406f70732e6b656e2e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303137303140706f632e6578616d706c653e0d0a0d0a52656365697665642e0d0a', 'done', '', '2026-03-02 14:32:00+00');
INSERT INTO public.incoming VALUES (5, '267b56f9b1ac9f76447ebb473ceb8294024e41db8ab4e45dfc9a49415ec6d82b', 'check@poc.example', 'unclear@mfa.jpn.example', 'pipe', '2026-03-02 14:34:00+00', 313, '\x46726f6d3a20756e636c656172406d66612e6a706e2e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a204d6f6e2c203032204d617220323032362031343a33343a3030202b303030300d0a4d6573736167652d49443a203c303231343334406d66612e6a706e2e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303134303140706f632e6578616d706c653e0d0a0d0a486d2c207768617420697320746869732061626f75743f0d0a', 'done', '', '2026-03-02 14:34:00+00');
INSERT INTO public.incoming VALUES (6, '2f34e10a40661795fa0a261d5a1e7c75b27bfa7374e3b615c3da0c542c4e6e1f', 'b-ohqaaaaaaaaeaaeaaaaaaaaaaabkwnyze6x5ddmqjrca@poc.example', '<>', 'pipe', '2026-03-02 16:10:00+00', 729, '\x46726f6d3a204d41494c45522d4441454d4f4e406d782e6b652e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a20556e64656c697665726564204d61696c2052657475726e656420746f2053656e6465720d0a446174653a204d6f6e2c2032204d617220323032362031323a33303a3030202b303030300d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a206d756c7469706172742f7265706f72743b207265706f72742d747970653d64656c69766572792d7374617475733b20626f756e646172793d22637574220d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a20746578742f706c61696e0d0a0d0a596f7572206d65737361676520636f756c64206e6f742062652064656c6976657265642e0d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a206d6573736167652f64656c69766572792d7374617475730d0a0d0a5265706f7274696e672d4d54413a20646e733b206d782e6b652e6578616d706c650d0a0d0a46696e616c2d526563697069656e743a207266633832323b207468616e6b6564406d66612e6175742e6578616d706c650d0a416374696f6e3a206661696c65640d0a5374617475733a20352e322e320d0a446961676e6f737469632d436f64653a20736d74703b2035353220352e322e32204d61696c626f782066756c6c0d0a0d0a2d2d6375740d0a436f6e74656e742d547970653a20746578742f7266633832322d686561646572730d0a0d0a4d6573736167652d49443a203c653030303030303030303030343030303830303030303030303030303030303240706f632e6578616d706c653e0d0a46726f6d3a20636865636b40706f632e6578616d706c650d0a546f3a207468616e6b6564406d66612e6175742e6578616d706c650d0a5375626a6563743a20436f6d6d756e69636174696f6e20636865636b0d0a0d0a2d2d6375742d2d0d0a', 'done', '', '2026-03-02 16:11:00+00');
INSERT INTO public.incoming VALUES (7, 'd94c057746f028c020f4dbc9353a45b993b6f2aba3ed37b6e56e088605dee9ae', 'check@poc.example', 'thanks-claimed@ops.fra.example', 'pipe', '2026-03-03 12:25:00+00', 306, '\x46726f6d3a207468616e6b732d636c61696d6564406f70732e6672612e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a205475652c203033204d617220323032362031323a32353a3030202b303030300d0a4d6573736167652d49443a203c303331323235406f70732e6672612e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303138303140706f632e6578616d706c653e0d0a0d0a52656365697665642e0d0a', 'done', '', '2026-03-03 12:25:00+00');
INSERT INTO public.incoming VALUES (8, 'c28b7e8414c0f481cc7fe5c2e4c0ee1f93840adc54483e672e9635d980f10022', 'check@poc.example', 'thanks-waiting@ops.mex.example', 'pipe', '2026-03-03 12:26:00+00', 306, '\x46726f6d3a207468616e6b732d77616974696e67406f70732e6d65782e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a205475652c203033204d617220323032362031323a32363a3030202b303030300d0a4d6573736167652d49443a203c303331323236406f70732e6d65782e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303139303140706f632e6578616d706c653e0d0a0d0a526563696269646f2e0d0a', 'done', '', '2026-03-03 12:26:00+00');
INSERT INTO public.incoming VALUES (9, 'eaf024f77b1f4c8c17cf51ad14a3952c7f0f21ba0c7f964c55400c48d7fca0c6', 'check@poc.example', 'minister@elsewhere.example', 'pipe', '2026-03-03 12:26:00+00', 425, '\x41757468656e7469636174696f6e2d526573756c74733a206d782e706f632e6578616d706c653b20646b696d3d706173733b20646d6172633d706173732028703d72656a65637429206865616465722e66726f6d3d656c736577686572652e6578616d706c650d0a46726f6d3a206d696e697374657240656c736577686572652e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a205475652c203033204d617220323032362031323a32363a3030202b303030300d0a4d6573736167652d49443a203c30333132323640656c736577686572652e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a496e2d5265706c792d546f3a203c623230303030303030303030343030303830303030303030303030303130303140706f632e6578616d706c653e0d0a0d0a52656365697665642c20616e6420616c6c2069732077656c6c2e0d0a', 'done', '', '2026-03-03 12:26:00+00');
INSERT INTO public.incoming VALUES (10, 'f981c98defe536a280b4b7147d2f0a3747c81564c46838c064e63a17da5a1ebf', 'r-ogzaaaabaaaeaaeaaaaaaaaaeqa6enkeu3bsls2lylxa@poc.example', 'later@ops.aut.example', 'pipe', '2026-03-03 12:27:00+00', 236, '\x46726f6d3a206c61746572406f70732e6175742e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a205475652c203033204d617220323032362031323a32373a3030202b303030300d0a4d6573736167652d49443a203c303331323237406f70732e6175742e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a0d0a52656365697665642e0d0a', 'waiting', '', NULL);
INSERT INTO public.incoming VALUES (11, '59b913a69a7d58c55f8808ca0ba8a4f28c5bd8a791d33ee06a31369cd9d11c4f', 'check@poc.example', 'stranger@elsewhere.example', 'pipe', '2026-03-03 12:20:00+00', 267, '\x46726f6d3a20737472616e67657240656c736577686572652e6578616d706c650d0a546f3a20636865636b40706f632e6578616d706c650d0a5375626a6563743a2052653a20436f6d6d756e69636174696f6e20636865636b0d0a446174653a205475652c203033204d617220323032362031323a32303a3030202b303030300d0a4d6573736167652d49443a203c30333132323040656c736577686572652e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380d0a0d0a4f7572206f776e20636f646520636f756c64206e6f74207265616420746869732e0d0a', 'failed', 'RecursionError', NULL);
INSERT INTO public.incoming_readings VALUES (1, 1, 0, 2, 'bounce_dead', 'returned@cert.egy.example', '5.1.1', 'no_such_mailbox', 'A notice of a mail system, reported as failed: smtp; 550 5.1.1 No such user here.', 'a2000000-0000-4000-8000-000000000009', 'b2000000-0000-4000-8000-000000000901', 'return_address', false, '', NULL, false, NULL, '', '', 'bounced', '', '2026-03-02 13:01:00+00', '');
INSERT INTO public.incoming_readings VALUES (2, 2, 0, 2, 'auto_reply', 'desk@cert.jpn.example', '', 'ticket_opened', 'A machine wrote it: Auto-Submitted: auto-replied.', 'a2000000-0000-4000-8000-000000000013', 'b2000000-0000-4000-8000-000000001301', 'message_id', false, '', NULL, false, NULL, '', '48213', 'auto_replied', '', '2026-03-02 13:31:00+00', '');
INSERT INTO public.incoming_readings VALUES (3, 3, 0, 2, 'answer', 'thanked@mfa.aut.example', '', NULL, 'Nothing in it shows a machine.; received: received', 'a2000000-0000-4000-8000-000000000016', 'b2000000-0000-4000-8000-000000001601', 'message_id', false, 'Received.', 'received', true, NULL, '', '', 'answered', '', '2026-03-02 14:30:00+00', '');
INSERT INTO public.incoming_readings VALUES (4, 4, 0, 2, 'answer', 'thanks-failed@ops.ken.example', '', NULL, 'Nothing in it shows a machine.; received: received', 'a2000000-0000-4000-8000-000000000017', 'b2000000-0000-4000-8000-000000001701', 'message_id', false, 'Received.', 'received', true, NULL, '', '', 'answered', '', '2026-03-02 14:32:00+00', '');
INSERT INTO public.incoming_readings VALUES (5, 5, 0, 2, 'answer', 'unclear@mfa.jpn.example', '', NULL, 'Nothing in it shows a machine.; nothing; but question: what is this; but question_mark: ?', 'a2000000-0000-4000-8000-000000000014', 'b2000000-0000-4000-8000-000000001401', 'message_id', false, 'Hm, what is this about?', NULL, false, NULL, '', '', 'to_read', '', '2026-03-02 14:34:00+00', '');
INSERT INTO public.incoming_readings VALUES (6, 6, 0, 2, 'bounce_other', 'thanked@mfa.aut.example', '5.2.2', 'mailbox_full', 'A notice of a mail system, reported as failed: smtp; 552 5.2.2 Mailbox full.', 'a2000000-0000-4000-8000-000000000016', NULL, 'return_address', false, '', NULL, false, NULL, '', '', 'bounced', '', '2026-03-02 16:11:00+00', '');
INSERT INTO public.incoming_readings VALUES (7, 7, 0, 2, 'answer', 'thanks-claimed@ops.fra.example', '', NULL, 'Nothing in it shows a machine.; received: received', 'a2000000-0000-4000-8000-000000000018', 'b2000000-0000-4000-8000-000000001801', 'message_id', false, 'Received.', 'received', true, NULL, '', '', 'answered', '', '2026-03-03 12:25:00+00', '');
INSERT INTO public.incoming_readings VALUES (8, 8, 0, 2, 'answer', 'thanks-waiting@ops.mex.example', '', NULL, 'Nothing in it shows a machine.; received: recibido', 'a2000000-0000-4000-8000-000000000019', 'b2000000-0000-4000-8000-000000001901', 'message_id', false, 'Recibido.', 'received', true, NULL, '', '', 'answered', '', '2026-03-03 12:26:00+00', '');
INSERT INTO public.incoming_readings VALUES (9, 9, 0, 2, 'answer', 'minister@elsewhere.example', '', NULL, 'Nothing in it shows a machine.; received: received', 'a2000000-0000-4000-8000-000000000010', 'b2000000-0000-4000-8000-000000001001', 'message_id', true, 'Received, and all is well.', 'received', true, NULL, '', '', 'answered', '', '2026-03-03 12:26:00+00', '');
INSERT INTO public.installation VALUES (1, 'f0000000-0000-4000-8000-000000000001', 120, '', '', 0, '', NULL, '');
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000001801', 'a1000000-0000-4000-8000-000000000018', 1, 1, 1, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000001701', 'a1000000-0000-4000-8000-000000000017', 1, 1, 2, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000000201', 'a1000000-0000-4000-8000-000000000002', 1, 1, 3, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000000301', 'a1000000-0000-4000-8000-000000000003', 1, 1, 4, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000000101', 'a1000000-0000-4000-8000-000000000001', 1, 1, 5, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b1000000-0000-4000-8000-000000000401', 'a1000000-0000-4000-8000-000000000004', 1, 1, 6, 'accepted', NULL, '2026-02-02 12:00:00+00', 1, NULL, '2026-02-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001201', 'a2000000-0000-4000-8000-000000000012', 3, 3, 7, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000301', 'a2000000-0000-4000-8000-000000000003', 3, 3, 8, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001701', 'a2000000-0000-4000-8000-000000000017', 3, 3, 9, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000002301', 'a2000000-0000-4000-8000-000000000023', 3, 3, 10, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001101', 'a2000000-0000-4000-8000-000000000011', 3, 3, 11, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001601', 'a2000000-0000-4000-8000-000000000016', 3, 3, 12, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000901', 'a2000000-0000-4000-8000-000000000009', 3, 3, 13, 'accepted', 'no_such_mailbox', '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, '2026-03-02 13:00:00+00');
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001501', 'a2000000-0000-4000-8000-000000000015', 3, 3, 14, 'dead_letter', 'our_code', '2026-03-02 12:00:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000501', 'a2000000-0000-4000-8000-000000000005', 3, 3, 15, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000801', 'a2000000-0000-4000-8000-000000000008', 3, 3, 16, 'refused', 'no_such_mailbox', '2026-03-02 12:00:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000002201', 'a2000000-0000-4000-8000-000000000022', 3, 3, 18, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000002401', 'a2000000-0000-4000-8000-000000000024', 3, 3, 19, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001901', 'a2000000-0000-4000-8000-000000000019', 3, 3, 20, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000101', 'a2000000-0000-4000-8000-000000000001', 3, 3, 21, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001301', 'a2000000-0000-4000-8000-000000000013', 3, 3, 22, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000701', 'a2000000-0000-4000-8000-000000000007', 3, 3, 23, 'refused', 'policy', '2026-03-02 12:00:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001401', 'a2000000-0000-4000-8000-000000000014', 3, 3, 24, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000002001', 'a2000000-0000-4000-8000-000000000020', 3, 3, 25, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000201', 'a2000000-0000-4000-8000-000000000002', 3, 3, 26, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000401', 'a2000000-0000-4000-8000-000000000004', 3, 3, 27, 'withdrawn', 'temporary', '2026-03-02 12:06:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001001', 'a2000000-0000-4000-8000-000000000010', 3, 3, 28, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000000601', 'a2000000-0000-4000-8000-000000000006', 3, 3, 29, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000000-0000-4000-8000-000000001801', 'a2000000-0000-4000-8000-000000000018', 3, 3, 30, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000099-0000-4000-8000-000000000801', 'a2000000-0000-4000-8000-000000000008', 10, 3, 16, 'waiting', NULL, '2026-03-03 12:01:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000099-0000-4000-8000-000000000901', 'a2000000-0000-4000-8000-000000000009', 10, 3, 13, 'waiting', NULL, '2026-03-03 13:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000001301', 'a2000000-0000-4000-8000-000000000013', 4, 4, 22, 'waiting', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000802', 'a2000000-0000-4000-8000-000000000008', 4, 3, 17, 'accepted', NULL, '2026-03-03 12:00:00+00', 1, NULL, '2026-03-03 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000001501', 'a2000000-0000-4000-8000-000000000015', 4, 3, 14, 'dead_letter', 'our_code', '2026-03-03 12:00:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000401', 'a2000000-0000-4000-8000-000000000004', 4, 3, 27, 'deferred', 'temporary', '2026-03-03 12:50:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000701', 'a2000000-0000-4000-8000-000000000007', 4, 3, 23, 'refused', 'policy', '2026-03-03 12:00:00+00', 1, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000301', 'a2000000-0000-4000-8000-000000000003', 4, 4, 8, 'accepted', NULL, '2026-03-03 12:00:00+00', 1, NULL, '2026-03-03 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000002301', 'a2000000-0000-4000-8000-000000000023', 4, 4, 10, 'waiting', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000001101', 'a2000000-0000-4000-8000-000000000011', 4, 4, 11, 'withdrawn', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000501', 'a2000000-0000-4000-8000-000000000005', 4, 4, 15, 'in_doubt', 'unreachable', '2026-03-03 12:45:00+00', 1, NULL, NULL, true, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000002201', 'a2000000-0000-4000-8000-000000000022', 4, 4, 18, 'waiting', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000002401', 'a2000000-0000-4000-8000-000000000024', 4, 4, 19, 'accepted', NULL, '2026-03-03 12:00:00+00', 1, NULL, '2026-03-03 12:01:00+00', false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000001901', 'a2000000-0000-4000-8000-000000000019', 4, 4, 20, 'withdrawn', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000101', 'a2000000-0000-4000-8000-000000000001', 4, 4, 21, 'waiting', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000201', 'a2000000-0000-4000-8000-000000000002', 4, 4, 26, 'claimed', NULL, '2026-03-03 12:00:00+00', 0, 'c0000000-0000-4000-8000-000000000001', NULL, false, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000000601', 'a2000000-0000-4000-8000-000000000006', 4, 4, 29, 'in_doubt', NULL, '2026-03-03 12:10:00+00', 0, NULL, NULL, true, NULL);
INSERT INTO public.messages VALUES ('b2000001-0000-4000-8000-000000001801', 'a2000000-0000-4000-8000-000000000018', 4, 4, 30, 'withdrawn', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL);
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000010', 11, 'answered@mfa.egy.example', 'amina', '2026-03-02 16:00:00+00', 'accepted: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Egypt', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Egypt
   Diplomatic point of contact

----------------------------------------

accepted: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaaaqchc4cx27roy76yvq@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000001001@poc.example', 'b2000000000040008000000000001001@poc.example', 'accepted', NULL, '2026-03-02 16:00:00+00', 1, NULL, '2026-03-02 16:01:00+00', false, NULL, '250 2.0.0 Queued as ABC');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000002', 'a2000000-0000-4000-8000-000000000016', 17, 'thanked@mfa.aut.example', 'amina', '2026-03-02 16:05:00+00', 'returned: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Austria', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Austria
   Diplomatic point of contact

----------------------------------------

returned: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaabkwnyze6x5ddmqjrca@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', '021430@mfa.aut.example', 'b2000000000040008000000000001601@poc.example 021430@mfa.aut.example', 'accepted', 'mailbox_full', '2026-03-02 16:05:00+00', 1, NULL, '2026-03-02 16:06:00+00', false, '2026-03-02 16:10:00+00', '250 2.0.0 Queued as ABC');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000003', 'a2000000-0000-4000-8000-000000000007', 7, 'policy@cert.chn.example', 'amina', '2026-03-02 16:15:00+00', 'refused: may we ring you at night?', 'Re: [CC-2026-02] 通信测试：技术联络点，中国', '联络点名录秘书处的一名工作人员就通信测试 CC-2026-02 专门致函您；在该测试
中，您的身份是：

   中国
   技术联络点

----------------------------------------

refused: may we ring you at night?

----------------------------------------

您可直接回复本信息。如本信息系由他人转发给您，请致函以下地址：

r-ohqaaaaaaaaeaaeaaaaaaaaaaab773j6zdui325w36gq@poc.example

我们绝不会要求您提供密码、付款或打开附件，本信息也不含任何附件。
请勿在此报告事件，也请勿通过回复本信息报告事件。

如需核实本信息，请在浏览器中输入以下网址，并在该网页填写编号
CC-2026-02：

https://check.poc.example/verify

Secretariat of the tests
编号：CC-2026-02
', '', '', 'refused', 'policy', '2026-03-02 16:15:00+00', 1, NULL, NULL, false, NULL, '550 5.7.1 Message rejected by our policy');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000004', 'a2000000-0000-4000-8000-000000000015', 16, 'broken@cert.aut.example', 'amina', '2026-03-02 16:20:00+00', 'dead letter: may we ring you at night?', 'Re: [CC-2026-02] Communication check: technical point of contact, Austria', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Austria
   Technical point of contact

----------------------------------------

dead letter: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaacl27esrknig7qlyora@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', '', '', 'dead_letter', 'our_code', '2026-03-02 16:20:00+00', 1, NULL, NULL, false, NULL, 'RuntimeError');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000005', 'a2000000-0000-4000-8000-000000000006', 6, 'voided@mfa.mex.example', 'amina', '2026-03-03 12:04:00+00', 'voided: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Mexico', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Mexico
   Diplomatic point of contact

----------------------------------------

voided: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaacwbx6lybchulfibpra@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000000601@poc.example', 'b2000000000040008000000000000601@poc.example', 'in_doubt', NULL, '2026-03-03 12:10:00+00', 0, NULL, NULL, true, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000006', 'a2000000-0000-4000-8000-000000000023', 24, 'left@ops.jpn.example', 'amina', '2026-03-03 12:17:00+00', 'withdrawn: may we ring you at night?', 'Re: [CC-2026-02] Communication check: technical point of contact, Japan', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Japan
   Technical point of contact

----------------------------------------

withdrawn: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaadocuifdvrdtgfvzpta@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000002301@poc.example', 'b2000000000040008000000000002301@poc.example', 'withdrawn', NULL, '2026-03-03 12:17:00+00', 0, NULL, NULL, false, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000007', 'a2000000-0000-4000-8000-000000000004', 4, 'deferred@mfa.fra.example', 'amina', '2026-03-03 12:20:00+00', 'deferred: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, France', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   France
   Diplomatic point of contact

----------------------------------------

deferred: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaad74m2aafipprpostea@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', '', '', 'deferred', 'temporary', '2026-03-03 12:50:00+00', 1, NULL, NULL, false, NULL, '451 4.7.1 Greylisted, try again later');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000008', 'a2000000-0000-4000-8000-000000000005', 5, 'doubt@cert.mex.example', 'amina', '2026-03-03 12:21:00+00', 'in doubt: may we ring you at night?', 'Re: [CC-2026-02] Comprobación de las comunicaciones: punto de contacto técnico, México', 'Un miembro de la secretaría del directorio de puntos de contacto le
escribe personalmente en relación con la comprobación de las
comunicaciones CC-2026-02, en la que usted figura como:

   México
   Punto de contacto técnico

----------------------------------------

in doubt: may we ring you at night?

----------------------------------------

Puede simplemente responder a este mensaje. Si le ha sido reenviado,
sírvase escribir a la dirección siguiente:

r-ohqaaaaaaaaeaaeaaaaaaaaaaaeorvbnamzubfrtj5vq@poc.example

Nunca pedimos contraseñas ni pagos, ni que se abran archivos adjuntos, y
no adjuntamos ninguno.
Le rogamos que no comunique incidentes aquí ni en respuesta a este
mensaje.

Para comprobar este mensaje, escriba la dirección siguiente en su
navegador e introduzca allí la referencia CC-2026-02:

https://check.poc.example/verify

Secretariat of the tests
Referencia: CC-2026-02
', 'b2000000000040008000000000000501@poc.example', 'b2000000000040008000000000000501@poc.example', 'in_doubt', 'unreachable', '2026-03-03 12:45:00+00', 1, NULL, NULL, true, NULL, 'SMTPServerDisconnected');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000009', 'a2000000-0000-4000-8000-000000000001', 1, 'waiting@cert.ken.example', 'amina', '2026-03-03 12:23:00+00', 'waiting: may we ring you at night?', 'Re: [CC-2026-02] Communication check: technical point of contact, Kenya', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Kenya
   Technical point of contact

----------------------------------------

waiting: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaaetljvna76hiv7iypia@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000000101@poc.example', 'b2000000000040008000000000000101@poc.example', 'waiting', NULL, '2026-03-03 12:23:00+00', 0, NULL, NULL, false, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000010', 'a2000000-0000-4000-8000-000000000002', 2, 'claimed@mfa.ken.example', 'amina', '2026-03-03 12:24:00+00', 'claimed: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Kenya', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Kenya
   Diplomatic point of contact

----------------------------------------

claimed: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaaiaouvk5n3jzlif7zyq@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000000201@poc.example', 'b2000000000040008000000000000201@poc.example', 'claimed', NULL, '2026-03-03 12:24:00+00', 0, 'c0000000-0000-4000-8000-000000000001', NULL, false, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000011', 'a1000000-0000-4000-8000-000000000004', 4, 'deferred@mfa.fra.example', 'amina', '2026-03-03 12:24:00+00', 'closed: may we ring you at night?', 'Re: [CC-2026-01] Communication check: diplomatic point of contact, France', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-01, in which
you are addressed as:

   France
   Diplomatic point of contact

----------------------------------------

closed: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaaiq5ioouc4ieoflyvsa@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-01 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-01
', 'b1000000000040008000000000000401@poc.example', 'b1000000000040008000000000000401@poc.example', 'waiting', NULL, '2026-03-03 12:24:00+00', 0, NULL, NULL, false, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000012', 'a2000000-0000-4000-8000-000000000010', 11, 'answered@mfa.egy.example', 'amina', '2026-03-03 12:24:00+00', 'answered: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Egypt', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Egypt
   Diplomatic point of contact

----------------------------------------

answered: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaajdu35oygclwqs4wofq@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000001001@poc.example', 'b2000000000040008000000000001001@poc.example', 'waiting', NULL, '2026-03-03 12:24:00+00', 0, NULL, NULL, false, NULL, '');
INSERT INTO public.officer_mails VALUES ('e0000000-0000-4000-8000-000000000013', 'a2000000-0000-4000-8000-000000000012', 26, 'new@mfa.kaz.example', 'amina', '2026-03-03 12:24:00+00', 'new address: may we ring you at night?', 'Re: [CC-2026-02] Communication check: diplomatic point of contact, Kazakhstan', 'An officer of the secretariat of the directory of points of contact is
writing to you personally about communication check CC-2026-02, in which
you are addressed as:

   Kazakhstan
   Diplomatic point of contact

----------------------------------------

new address: may we ring you at night?

----------------------------------------

You may simply reply to this message. If it was forwarded to you, please
write to this address:

r-ohqaaaaaaaaeaaeaaaaaaaaaaajqugujeoy3wc2d3fjq@poc.example

We never ask for a password or a payment, nor for an attachment to be
opened, and we attach none.
Please do not report incidents here, nor in reply to this message.

To check this message, type this address into your browser and enter the
reference CC-2026-02 there:

https://check.poc.example/verify

Secretariat of the tests
Reference: CC-2026-02
', 'b2000000000040008000000000001201@poc.example', 'b2000000000040008000000000001201@poc.example', 'waiting', NULL, '2026-03-03 12:24:00+00', 0, NULL, NULL, false, NULL, '');
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000018', 1, 18, 'FRA', 'western_european_others', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Europe/Paris', 'France', 'France', 'silent', '2026-02-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000017', 1, 17, 'KEN', 'african', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'silent', '2026-02-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000002', 1, 2, 'KEN', 'african', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 2', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'silent', '2026-02-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000003', 1, 3, 'FRA', 'western_european_others', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Europe/Paris', 'France', 'France', 'confirmed_late', '2026-02-02 12:00:00+00', '2026-02-04 09:00:00+00', false);
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000001', 1, 1, 'KEN', 'african', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'confirmed', '2026-02-02 12:00:00+00', '2026-02-02 13:00:00+00', false);
INSERT INTO public.pings VALUES ('a1000000-0000-4000-8000-000000000004', 1, 4, 'FRA', 'western_european_others', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 4', 'en', 'Europe/Paris', 'France', 'France', 'silent', '2026-02-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000012', 2, 12, 'KAZ', 'asia_pacific', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 12', 'en', 'Asia/Almaty', 'Kazakhstan', 'Kazakhstan', 'handed_over', '2026-03-02 12:00:00+00', '2026-03-02 14:05:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000003', 2, 3, 'FRA', 'western_european_others', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Europe/Paris', 'France', 'France', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000017', 2, 17, 'KEN', 'african', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 14:32:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000023', 2, 23, 'JPN', 'asia_pacific', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Asia/Tokyo', 'Japan', 'Japan', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000011', 2, 11, 'KAZ', 'asia_pacific', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Asia/Almaty', 'Kazakhstan', 'Kazakhstan', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-03 12:15:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000016', 2, 16, 'AUT', 'western_european_others', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 16', 'en', 'Europe/Vienna', 'Austria', 'Austria', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 14:30:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000009', 2, 9, 'EGY', 'african', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'ar', 'Africa/Cairo', 'مصر', 'Egypt', 'bounced', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000015', 2, 15, 'AUT', 'western_european_others', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Europe/Vienna', 'Austria', 'Austria', 'deferred', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000005', 2, 5, 'MEX', 'latin_american_caribbean', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'es', 'America/Mexico_City', 'México', 'Mexico', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000008', 2, 8, 'CHN', 'asia_pacific', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 8', 'en', 'Asia/Shanghai', 'China', 'China', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000022', 2, 22, 'KAZ', 'asia_pacific', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Asia/Almaty', 'Kazakhstan', 'Kazakhstan', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000024', 2, 24, 'AUT', 'western_european_others', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Europe/Vienna', 'Austria', 'Austria', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000019', 2, 19, 'MEX', 'latin_american_caribbean', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'es', 'America/Mexico_City', 'México', 'Mexico', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-03 12:26:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000001', 2, 1, 'KEN', 'african', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000021', 2, 21, 'EGY', 'african', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Africa/Cairo', 'Egypt', 'Egypt', 'no_address', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000013', 2, 13, 'JPN', 'asia_pacific', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'en', 'Asia/Tokyo', 'Japan', 'Japan', 'auto_replied', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000007', 2, 7, 'CHN', 'asia_pacific', 'technical', 'primary', 'National CERT', 'Duty officer', '', 'zh', 'Asia/Shanghai', '中国', 'China', 'refused', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000014', 2, 14, 'JPN', 'asia_pacific', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 14', 'en', 'Asia/Tokyo', 'Japan', 'Japan', 'to_read', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000020', 2, 20, 'CHN', 'asia_pacific', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'zh', 'Asia/Shanghai', '中国', 'China', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 14:10:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000002', 2, 2, 'KEN', 'african', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 2', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000004', 2, 4, 'FRA', 'western_european_others', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 4', 'en', 'Europe/Paris', 'France', 'France', 'deferred', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000010', 2, 10, 'EGY', 'african', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 10', 'en', 'Africa/Cairo', 'Egypt', 'Egypt', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 14:00:00+00', false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000006', 2, 6, 'MEX', 'latin_american_caribbean', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Duty officer', 'Invented Person 6', 'en', 'America/Mexico_City', 'Mexico', 'Mexico', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('a2000000-0000-4000-8000-000000000018', 2, 18, 'FRA', 'western_european_others', 'technical', 'alternate', 'National CERT', 'Duty officer', '', 'en', 'Europe/Paris', 'France', 'France', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-03 12:25:00+00', false);
INSERT INTO public.proposals VALUES (1, 12, '2026-03-02 14:06:00+00', 'successor', '{"name": "Invented Successor", "mail": "new@mfa.kaz.example"}', 'CC-2026-02', NULL, '');
INSERT INTO public.proposals VALUES (2, 20, '2026-03-02 14:11:00+00', 'correction', '{"phone": "+442079460101"}', 'CC-2026-02', NULL, '');
INSERT INTO public.roster_addresses VALUES (1, 'a1000000-0000-4000-8000-000000000018', 19, 1, 'thanks-claimed@ops.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (2, 'a1000000-0000-4000-8000-000000000017', 18, 1, 'thanks-failed@ops.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (3, 'a1000000-0000-4000-8000-000000000002', 2, 1, 'claimed@mfa.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (4, 'a1000000-0000-4000-8000-000000000003', 3, 1, 'accepted@cert.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (5, 'a1000000-0000-4000-8000-000000000001', 1, 1, 'waiting@cert.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (6, 'a1000000-0000-4000-8000-000000000004', 4, 1, 'deferred@mfa.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (7, 'a2000000-0000-4000-8000-000000000012', 13, 1, 'successor@mfa.kaz.example', NULL);
INSERT INTO public.roster_addresses VALUES (8, 'a2000000-0000-4000-8000-000000000003', 3, 1, 'accepted@cert.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (9, 'a2000000-0000-4000-8000-000000000017', 18, 1, 'thanks-failed@ops.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (10, 'a2000000-0000-4000-8000-000000000023', 24, 1, 'left@ops.jpn.example', NULL);
INSERT INTO public.roster_addresses VALUES (11, 'a2000000-0000-4000-8000-000000000011', 12, 1, 'withdrawn@cert.kaz.example', NULL);
INSERT INTO public.roster_addresses VALUES (12, 'a2000000-0000-4000-8000-000000000016', 17, 1, 'thanked@mfa.aut.example', NULL);
INSERT INTO public.roster_addresses VALUES (13, 'a2000000-0000-4000-8000-000000000009', 10, 1, 'returned@cert.egy.example', NULL);
INSERT INTO public.roster_addresses VALUES (14, 'a2000000-0000-4000-8000-000000000015', 16, 1, 'broken@cert.aut.example', NULL);
INSERT INTO public.roster_addresses VALUES (15, 'a2000000-0000-4000-8000-000000000005', 5, 1, 'doubt@cert.mex.example', NULL);
INSERT INTO public.roster_addresses VALUES (16, 'a2000000-0000-4000-8000-000000000008', 8, 1, 'nobody@mfa.chn.example', NULL);
INSERT INTO public.roster_addresses VALUES (17, 'a2000000-0000-4000-8000-000000000008', 9, 2, 'second@mfa.chn.example', NULL);
INSERT INTO public.roster_addresses VALUES (18, 'a2000000-0000-4000-8000-000000000022', 23, 1, 'removed@ops.kaz.example', NULL);
INSERT INTO public.roster_addresses VALUES (19, 'a2000000-0000-4000-8000-000000000024', 25, 1, 'later@ops.aut.example', NULL);
INSERT INTO public.roster_addresses VALUES (20, 'a2000000-0000-4000-8000-000000000019', 20, 1, 'thanks-waiting@ops.mex.example', NULL);
INSERT INTO public.roster_addresses VALUES (21, 'a2000000-0000-4000-8000-000000000001', 1, 1, 'waiting@cert.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (22, 'a2000000-0000-4000-8000-000000000013', 14, 1, 'desk@cert.jpn.example', '[cert.jpn.example #48213]');
INSERT INTO public.roster_addresses VALUES (23, 'a2000000-0000-4000-8000-000000000007', 7, 1, 'policy@cert.chn.example', NULL);
INSERT INTO public.roster_addresses VALUES (24, 'a2000000-0000-4000-8000-000000000014', 15, 1, 'unclear@mfa.jpn.example', NULL);
INSERT INTO public.roster_addresses VALUES (25, 'a2000000-0000-4000-8000-000000000020', 21, 1, 'details@ops.chn.example', NULL);
INSERT INTO public.roster_addresses VALUES (26, 'a2000000-0000-4000-8000-000000000002', 2, 1, 'claimed@mfa.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (27, 'a2000000-0000-4000-8000-000000000004', 4, 1, 'deferred@mfa.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (28, 'a2000000-0000-4000-8000-000000000010', 11, 1, 'answered@mfa.egy.example', NULL);
INSERT INTO public.roster_addresses VALUES (29, 'a2000000-0000-4000-8000-000000000006', 6, 1, 'voided@mfa.mex.example', NULL);
INSERT INTO public.roster_addresses VALUES (30, 'a2000000-0000-4000-8000-000000000018', 19, 1, 'thanks-claimed@ops.fra.example', NULL);
INSERT INTO public.sign_ins VALUES ('ba36d22bb8160dc69ca8852f33c616790ff7002e2d3b99149aedb472847217de', 1, '2026-03-03 08:00:00+00', '2126-03-03 00:00:00+00');
INSERT INTO public.states VALUES ('AUT', 'western_european_others', 'en', NULL, 'النمسا', 'Austria', 'Austria', 'Autriche', 'Австрия', '奥地利');
INSERT INTO public.states VALUES ('BRA', 'latin_american_caribbean', 'en', NULL, 'البرازيل', 'Brazil', 'Brasil', 'Brésil', 'Бразилия', '巴西');
INSERT INTO public.states VALUES ('CHN', 'asia_pacific', 'zh', NULL, 'الصين', 'China', 'China', 'Chine', 'Китай', '中国');
INSERT INTO public.states VALUES ('EGY', 'african', 'ar', NULL, 'مصر', 'Egypt', 'Egipto', 'Égypte', 'Египет', '埃及');
INSERT INTO public.states VALUES ('FRA', 'western_european_others', 'fr', NULL, 'فرنسا', 'France', 'Francia', 'France', 'Франция', '法国');
INSERT INTO public.states VALUES ('JPN', 'asia_pacific', 'en', NULL, 'اليابان', 'Japan', 'Japón', 'Japon', 'Япония', '日本');
INSERT INTO public.states VALUES ('KAZ', 'asia_pacific', 'ru', NULL, 'كازاخستان', 'Kazakhstan', 'Kazajstán', 'Kazakhstan', 'Казахстан', '哈萨克斯坦');
INSERT INTO public.states VALUES ('KEN', 'african', 'en', NULL, 'كينيا', 'Kenya', 'Kenya', 'Kenya', 'Кения', '肯尼亚');
INSERT INTO public.states VALUES ('MEX', 'latin_american_caribbean', 'es', NULL, 'المكسيك', 'Mexico', 'México', 'Mexique', 'Мексика', '墨西哥');
INSERT INTO public.states VALUES ('NZL', 'western_european_others', 'en', NULL, 'نيوزيلندا', 'New Zealand', 'Nueva Zelandia', 'Nouvelle-Zélande', 'Новая Зеландия', '新西兰');
INSERT INTO public.steps VALUES (1, 1, 0, 'call', 0, '2026-02-02 12:00:00+00', 'done', '2026-02-02 12:00:00+00');
INSERT INTO public.steps VALUES (2, 1, 1, 'close', 1440, '2026-02-03 12:00:00+00', 'done', '2026-02-03 12:00:00+00');
INSERT INTO public.steps VALUES (3, 2, 0, 'call', 0, '2026-03-02 12:00:00+00', 'done', '2026-03-02 12:00:00+00');
INSERT INTO public.steps VALUES (4, 2, 1, 'remind', 1440, '2026-03-03 12:00:00+00', 'done', '2026-03-03 12:00:00+00');
INSERT INTO public.steps VALUES (5, 2, 2, 'remind', 2880, '2026-03-04 12:00:00+00', 'planned', NULL);
INSERT INTO public.steps VALUES (6, 2, 3, 'close', 4320, '2026-03-05 12:00:00+00', 'planned', NULL);
INSERT INTO public.steps VALUES (7, 3, 0, 'call', 0, NULL, 'planned', NULL);
INSERT INTO public.steps VALUES (8, 3, 1, 'remind', 1440, NULL, 'planned', NULL);
INSERT INTO public.steps VALUES (9, 3, 2, 'close', 4320, NULL, 'planned', NULL);
INSERT INTO public.steps VALUES (10, 2, 1000, 'probe', 0, NULL, 'done', NULL);
INSERT INTO public.tallies VALUES ('accepted', '2xx', 28);
INSERT INTO public.tallies VALUES ('dead_letter', '', 2);
INSERT INTO public.tallies VALUES ('deferred', '4xx', 2);
INSERT INTO public.tallies VALUES ('refused', '5xx', 3);
INSERT INTO public.tallies VALUES ('in_doubt', '', 1);
INSERT INTO public.turns VALUES (1, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 14:01:00+00', 'page', 'role', 'yes', '', '');
INSERT INTO public.turns VALUES (2, 'a2000000-0000-4000-8000-000000000010', '2026-03-02 14:02:00+00', 'page', 'telling', 'sent', 'Invented Person 10', 'Desk officer');
INSERT INTO public.turns VALUES (3, 'a2000000-0000-4000-8000-000000000012', '2026-03-02 14:06:00+00', 'page', 'successor', 'sent', '', '');
INSERT INTO public.turns VALUES (4, 'a2000000-0000-4000-8000-000000000020', '2026-03-02 14:11:00+00', 'page', 'corrections', 'sent', '', '');
INSERT INTO public.visits VALUES ('a2000000-0000-4000-8000-000000000010', 'looked', '2026-03-02 13:59:00+00', '2026-03-02 13:59:00+00', 1);
INSERT INTO public.visits VALUES ('a2000000-0000-4000-8000-000000000003', 'empty_form', '2026-03-02 12:03:00+00', '2026-03-02 12:03:00+00', 1);
INSERT INTO public.visits VALUES ('a2000000-0000-4000-8000-000000000003', 'many_links', '2026-03-02 12:02:00+00', '2026-03-02 12:02:00+00', 1);
INSERT INTO public.workers VALUES ('c0000000-0000-4000-8000-000000000001', 'mail1.poc.example', 4711, 57, '2026-03-03 12:15:00+00', '');
SELECT pg_catalog.setval('public.accounts_id_seq', 1, true);
SELECT pg_catalog.setval('public.addresses_id_seq', 26, true);
SELECT pg_catalog.setval('public.answers_id_seq', 11, true);
SELECT pg_catalog.setval('public.attempts_id_seq', 36, true);
SELECT pg_catalog.setval('public.cases_id_seq', 5, true);
SELECT pg_catalog.setval('public.contacts_id_seq', 24, true);
SELECT pg_catalog.setval('public.events_id_seq', 88, true);
SELECT pg_catalog.setval('public.exercise_log_id_seq', 7, true);
SELECT pg_catalog.setval('public.exercises_id_seq', 3, true);
SELECT pg_catalog.setval('public.history_id_seq', 24, true);
SELECT pg_catalog.setval('public.incoming_id_seq', 11, true);
SELECT pg_catalog.setval('public.incoming_readings_id_seq', 9, true);
SELECT pg_catalog.setval('public.installation_id_seq', 1, true);
SELECT pg_catalog.setval('public.proposals_id_seq', 2, true);
SELECT pg_catalog.setval('public.roster_addresses_id_seq', 30, true);
SELECT pg_catalog.setval('public.steps_id_seq', 10, true);
SELECT pg_catalog.setval('public.turns_id_seq', 4, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);
ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT pk_addresses PRIMARY KEY (id);
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT pk_answers PRIMARY KEY (id);
ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT pk_attempts PRIMARY KEY (id);
ALTER TABLE ONLY public.buckets
    ADD CONSTRAINT pk_buckets PRIMARY KEY (name);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);
ALTER TABLE ONLY public.codes
    ADD CONSTRAINT pk_codes PRIMARY KEY (hash, ping_id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT pk_contacts PRIMARY KEY (id);
ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT pk_courtesies PRIMARY KEY (id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);
ALTER TABLE ONLY public.exercise_log
    ADD CONSTRAINT pk_exercise_log PRIMARY KEY (id);
ALTER TABLE ONLY public.exercises
    ADD CONSTRAINT pk_exercises PRIMARY KEY (id);
ALTER TABLE ONLY public.frames
    ADD CONSTRAINT pk_frames PRIMARY KEY (step_id, language, role);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT pk_history PRIMARY KEY (id);
ALTER TABLE ONLY public.inbox_sources
    ADD CONSTRAINT pk_inbox_sources PRIMARY KEY (name);
ALTER TABLE ONLY public.incoming
    ADD CONSTRAINT pk_incoming PRIMARY KEY (id);
ALTER TABLE ONLY public.incoming_readings
    ADD CONSTRAINT pk_incoming_readings PRIMARY KEY (id);
ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (id);
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT pk_messages PRIMARY KEY (id);
ALTER TABLE ONLY public.officer_mails
    ADD CONSTRAINT pk_officer_mails PRIMARY KEY (id);
ALTER TABLE ONLY public.pings
    ADD CONSTRAINT pk_pings PRIMARY KEY (id);
ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT pk_proposals PRIMARY KEY (id);
ALTER TABLE ONLY public.roster_addresses
    ADD CONSTRAINT pk_roster_addresses PRIMARY KEY (id);
ALTER TABLE ONLY public.sign_ins
    ADD CONSTRAINT pk_sign_ins PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.states
    ADD CONSTRAINT pk_states PRIMARY KEY (code);
ALTER TABLE ONLY public.steps
    ADD CONSTRAINT pk_steps PRIMARY KEY (id);
ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT pk_tallies PRIMARY KEY (delivery, reply_class);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT pk_turns PRIMARY KEY (id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT pk_visits PRIMARY KEY (ping_id, kind);
ALTER TABLE ONLY public.workers
    ADD CONSTRAINT pk_workers PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_name UNIQUE (name);
ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT uq_addresses_contact_id_kind_value UNIQUE (contact_id, kind, value);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT uq_cases_ping_id UNIQUE (ping_id);
ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT uq_courtesies_incoming_id UNIQUE (incoming_id);
ALTER TABLE ONLY public.exercises
    ADD CONSTRAINT uq_exercises_reference UNIQUE (reference);
ALTER TABLE ONLY public.incoming
    ADD CONSTRAINT uq_incoming_digest_recipient UNIQUE (digest, recipient);
ALTER TABLE ONLY public.incoming_readings
    ADD CONSTRAINT uq_incoming_readings_incoming_id_position UNIQUE (incoming_id, "position");
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT uq_messages_ping_id_step_id_roster_address_id UNIQUE (ping_id, step_id, roster_address_id);
ALTER TABLE ONLY public.pings
    ADD CONSTRAINT uq_pings_exercise_id_contact_id UNIQUE (exercise_id, contact_id);
ALTER TABLE ONLY public.roster_addresses
    ADD CONSTRAINT uq_roster_addresses_ping_id_position UNIQUE (ping_id, "position");
ALTER TABLE ONLY public.steps
    ADD CONSTRAINT uq_steps_exercise_id_ordinal UNIQUE (exercise_id, ordinal);
CREATE INDEX ix_addresses_value ON public.addresses USING btree (value);
CREATE INDEX ix_answers_ping_id ON public.answers USING btree (ping_id);
CREATE INDEX ix_attempts_message_id ON public.attempts USING btree (message_id);
CREATE INDEX ix_contacts_state_role_rank ON public.contacts USING btree (state_code, role, rank);
CREATE INDEX ix_courtesies_ping_id ON public.courtesies USING btree (ping_id);
CREATE INDEX ix_courtesies_recipient_made_at ON public.courtesies USING btree (recipient, made_at);
CREATE INDEX ix_courtesies_state ON public.courtesies USING btree (state);
CREATE INDEX ix_events_ping_id ON public.events USING btree (ping_id);
CREATE INDEX ix_exercise_log_exercise_id ON public.exercise_log USING btree (exercise_id);
CREATE INDEX ix_exercises_phase ON public.exercises USING btree (phase);
CREATE INDEX ix_history_contact_id ON public.history USING btree (contact_id);
CREATE INDEX ix_incoming_readings_outcome ON public.incoming_readings USING btree (outcome, id);
CREATE INDEX ix_incoming_readings_ping_id ON public.incoming_readings USING btree (ping_id);
CREATE INDEX ix_incoming_sender_received_at ON public.incoming USING btree (sender, received_at);
CREATE INDEX ix_incoming_state ON public.incoming USING btree (state, id);
CREATE INDEX ix_messages_claimed_by ON public.messages USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX ix_messages_step ON public.messages USING btree (step_id, delivery);
CREATE INDEX ix_messages_to_send ON public.messages USING btree (due_at) WHERE ((delivery)::text = ANY ((ARRAY['waiting'::character varying, 'deferred'::character varying, 'in_doubt'::character varying])::text[]));
CREATE INDEX ix_officer_mails_claimed_by ON public.officer_mails USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX ix_officer_mails_ping_id ON public.officer_mails USING btree (ping_id);
CREATE INDEX ix_officer_mails_to_send ON public.officer_mails USING btree (due_at) WHERE ((delivery)::text = ANY ((ARRAY['waiting'::character varying, 'deferred'::character varying, 'in_doubt'::character varying])::text[]));
CREATE INDEX ix_pings_exercise_status ON public.pings USING btree (exercise_id, status);
CREATE INDEX ix_proposals_contact_id ON public.proposals USING btree (contact_id);
CREATE INDEX ix_roster_addresses_address_id ON public.roster_addresses USING btree (address_id);
CREATE INDEX ix_sign_ins_account_id ON public.sign_ins USING btree (account_id);
CREATE INDEX ix_steps_due_at ON public.steps USING btree (due_at);
CREATE INDEX ix_turns_ping_id ON public.turns USING btree (ping_id);
ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT fk_addresses_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT fk_answers_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT fk_attempts_message_id FOREIGN KEY (message_id) REFERENCES public.messages(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_state_code FOREIGN KEY (state_code) REFERENCES public.states(code);
ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT fk_courtesies_incoming_id FOREIGN KEY (incoming_id) REFERENCES public.incoming(id);
ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT fk_courtesies_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT fk_events_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.exercise_log
    ADD CONSTRAINT fk_exercise_log_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.exercises(id);
ALTER TABLE ONLY public.frames
    ADD CONSTRAINT fk_frames_step_id FOREIGN KEY (step_id) REFERENCES public.steps(id);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT fk_history_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.incoming_readings
    ADD CONSTRAINT fk_incoming_readings_incoming_id FOREIGN KEY (incoming_id) REFERENCES public.incoming(id);
ALTER TABLE ONLY public.incoming_readings
    ADD CONSTRAINT fk_incoming_readings_message_id FOREIGN KEY (message_id) REFERENCES public.messages(id);
ALTER TABLE ONLY public.incoming_readings
    ADD CONSTRAINT fk_incoming_readings_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_frame_step_id FOREIGN KEY (frame_step_id) REFERENCES public.steps(id);
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_roster_address_id FOREIGN KEY (roster_address_id) REFERENCES public.roster_addresses(id);
ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_step_id FOREIGN KEY (step_id) REFERENCES public.steps(id);
ALTER TABLE ONLY public.officer_mails
    ADD CONSTRAINT fk_officer_mails_address_id FOREIGN KEY (address_id) REFERENCES public.addresses(id);
ALTER TABLE ONLY public.officer_mails
    ADD CONSTRAINT fk_officer_mails_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.exercises(id);
ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_state_code FOREIGN KEY (state_code) REFERENCES public.states(code);
ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT fk_proposals_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.roster_addresses
    ADD CONSTRAINT fk_roster_addresses_address_id FOREIGN KEY (address_id) REFERENCES public.addresses(id);
ALTER TABLE ONLY public.roster_addresses
    ADD CONSTRAINT fk_roster_addresses_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.sign_ins
    ADD CONSTRAINT fk_sign_ins_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.steps
    ADD CONSTRAINT fk_steps_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.exercises(id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT fk_turns_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT fk_visits_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);
