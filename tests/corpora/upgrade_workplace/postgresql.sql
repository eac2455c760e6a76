CREATE TABLE public.accounts (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    password_hash character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(100) NOT NULL,
    disabled_at timestamp with time zone,
    mail character varying(320)
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

CREATE TABLE public.alert_mails (
    id uuid NOT NULL,
    alert_id bigint NOT NULL,
    account_id integer NOT NULL
);

CREATE TABLE public.answers (
    id bigint NOT NULL,
    ping_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(24) NOT NULL,
    answer character varying(24),
    words text NOT NULL,
    late boolean NOT NULL,
    by character varying(100) NOT NULL,
    possible_incident boolean DEFAULT false NOT NULL,
    incident_read_by character varying(100) DEFAULT ''::character varying NOT NULL
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

CREATE TABLE public.call_backs (
    ping_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    phone character varying(100) NOT NULL,
    best_time character varying(20) NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(100) NOT NULL
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
    changed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by character varying(24),
    successor_id integer,
    handover_on date
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
    kind character varying(24) NOT NULL,
    in_reply_to character varying(998) NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.directory_terms (
    term character varying(100) NOT NULL COLLATE pg_catalog."C",
    contact_id integer NOT NULL
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
    document_hash character varying(64) NOT NULL,
    ground character varying(24),
    note_reference character varying(100) DEFAULT ''::character varying NOT NULL,
    note_date date
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

CREATE TABLE public.incident_alerts (
    id bigint NOT NULL,
    incoming_id bigint,
    answer_id bigint,
    extent character varying(24) NOT NULL,
    proved boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    subject character varying(300) NOT NULL,
    text text NOT NULL
);

CREATE SEQUENCE public.incident_alerts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.incident_alerts_id_seq OWNED BY public.incident_alerts.id;

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
    note character varying(500) NOT NULL,
    author character varying(320) DEFAULT ''::character varying NOT NULL,
    subject character varying(300) DEFAULT ''::character varying NOT NULL,
    set_aside text DEFAULT ''::text NOT NULL,
    possible_incident boolean DEFAULT false NOT NULL
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
    released_reason character varying(500) NOT NULL,
    beat_at timestamp with time zone
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
    ping_id uuid,
    step_id integer,
    frame_step_id integer,
    roster_address_id bigint,
    delivery character varying(24) NOT NULL,
    cause character varying(24),
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    claimed_by uuid,
    accepted_at timestamp with time zone,
    possibly_twice boolean NOT NULL,
    returned_at timestamp with time zone,
    kind character varying(24) DEFAULT 'step'::character varying NOT NULL,
    recipient character varying(320)
);

CREATE TABLE public.officer_mails (
    id uuid NOT NULL,
    address_id integer NOT NULL,
    by character varying(100) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    words text NOT NULL,
    subject character varying(998) NOT NULL,
    text text NOT NULL,
    in_reply_to character varying(998) NOT NULL,
    thread text NOT NULL
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
    settled_by character varying(100) NOT NULL,
    source character varying(24) DEFAULT 'contact'::character varying NOT NULL,
    outcome character varying(24),
    outcome_reason character varying(500) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.proposals_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.proposals_id_seq OWNED BY public.proposals.id;

CREATE TABLE public.read_backs (
    reading_id bigint NOT NULL,
    successor_name character varying(200) NOT NULL,
    successor_address character varying(320) NOT NULL,
    phone character varying(100) NOT NULL,
    details text NOT NULL
);

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

CREATE TABLE public.withheld_mails (
    source character varying(255) NOT NULL,
    uidvalidity bigint NOT NULL,
    uid bigint NOT NULL,
    why character varying(100) NOT NULL,
    since timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    next_try_at timestamp with time zone NOT NULL
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

ALTER TABLE ONLY public.incident_alerts ALTER COLUMN id SET DEFAULT nextval('public.incident_alerts_id_seq'::regclass);

ALTER TABLE ONLY public.incoming ALTER COLUMN id SET DEFAULT nextval('public.incoming_id_seq'::regclass);

ALTER TABLE ONLY public.incoming_readings ALTER COLUMN id SET DEFAULT nextval('public.incoming_readings_id_seq'::regclass);

ALTER TABLE ONLY public.installation ALTER COLUMN id SET DEFAULT nextval('public.installation_id_seq'::regclass);

ALTER TABLE ONLY public.proposals ALTER COLUMN id SET DEFAULT nextval('public.proposals_id_seq'::regclass);

ALTER TABLE ONLY public.roster_addresses ALTER COLUMN id SET DEFAULT nextval('public.roster_addresses_id_seq'::regclass);

ALTER TABLE ONLY public.steps ALTER COLUMN id SET DEFAULT nextval('public.steps_id_seq'::regclass);

ALTER TABLE ONLY public.turns ALTER COLUMN id SET DEFAULT nextval('public.turns_id_seq'::regclass);

INSERT INTO public.accounts VALUES (1, 'amina', '$argon2id$v=19$m=8,t=1,p=1$ppzRdGXjnDHYVifkk/javQ$pDwVQdRxI5g91QXGBZKdyN5x+vfGls5oGqa9KjZ+/Dg', '2026-01-31 12:00:00+00', 'tests', NULL, 'amina@secretariat.example');
INSERT INTO public.accounts VALUES (2, 'ruben', '$argon2id$v=19$m=8,t=1,p=1$iB9rQO4vuTmD25NVh/MKSw$7baPBaanBsVrC5KREof2bL6enPeDE5NVmR2NfIxktAs', '2026-01-31 12:00:00+00', 'amina', NULL, NULL);

INSERT INTO public.addresses VALUES (2, 1, 'email', 2, 'desk@cert.ken.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (4, 2, 'email', 1, 'joseph@mfa.ken.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (6, 3, 'phone', 1, '+33155501234', 'unproven', NULL);
INSERT INTO public.addresses VALUES (7, 4, 'email', 1, 'permanence@cert.fra.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (9, 6, 'email', 1, 'noor@mfa.egy.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (10, 6, 'email', 2, 'desk@mfa.egy.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (11, 6, 'phone', 1, '+20227951417', 'unproven', NULL);
INSERT INTO public.addresses VALUES (12, 7, 'email', 1, 'ana@sre.mex.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (3, 1, 'phone', 1, '+254205550142', 'unproven', '2026-02-10 12:00:00+00');
INSERT INTO public.addresses VALUES (14, 1, 'phone', 1, '+254205550143', 'unproven', NULL);
INSERT INTO public.addresses VALUES (15, 9, 'email', 1, 'layla@mfa.egy.example', 'unproven', NULL);
INSERT INTO public.addresses VALUES (5, 3, 'email', 1, 'etienne@cert.fra.example', 'failing', NULL);
INSERT INTO public.addresses VALUES (1, 1, 'email', 1, 'amina@cert.ken.example', 'good', NULL);
INSERT INTO public.addresses VALUES (8, 5, 'email', 1, 'wang@cert.chn.example', 'good', NULL);
INSERT INTO public.addresses VALUES (13, 8, 'email', 1, 'asel@cert.kaz.example', 'good', NULL);

INSERT INTO public.alembic_version VALUES ('0016');

INSERT INTO public.answers VALUES (1, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 13:00:00+00', 'page', 'received', '', false, '', false, '');
INSERT INTO public.answers VALUES (2, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 14:00:00+00', 'page', 'no_longer_me', '', false, '', false, '');
INSERT INTO public.answers VALUES (3, '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', '2026-03-02 13:00:00+00', 'page', 'call_me', '', false, '', false, '');
INSERT INTO public.answers VALUES (4, 'e98ea131-ff1d-46a8-a009-7c07e7eab866', '2026-03-02 13:00:00+00', 'page', 'received', 'We were hacked tonight.', false, '', true, '');

INSERT INTO public.attempts VALUES (2, 'ea43f71c-57f4-4bd3-9854-967694a46ff4', '2026-03-02 12:00:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (3, '6200561e-e31e-403f-8e3f-abe521180bd0', '2026-03-02 12:00:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (4, '7f1c5dd3-7cf0-4c35-af66-07489ca8ff75', '2026-03-02 12:00:00+00', '127.0.0.1', 'rcpt', 550, '5.1.1 No such user');
INSERT INTO public.attempts VALUES (5, '82a3c5ab-b624-4522-a5a1-50ff5f618a08', '2026-03-02 12:00:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (6, '7ab87bc1-82da-45b9-8ddc-86779c28b75c', '2026-03-02 12:00:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');
INSERT INTO public.attempts VALUES (7, 'e64fdaa8-87ec-4aea-b082-c2c0fb0999a6', '2026-03-02 12:00:00+00', '127.0.0.1', 'data', 250, '2.0.0 Queued as ABC');

INSERT INTO public.call_backs VALUES ('4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', '2026-03-02 13:00:00+00', '+86 10 5555 0101', '06:00-08:00', NULL, '');

INSERT INTO public.codes VALUES ('96571210-2e82-fd3a-19ee-c6a9a16fd6d4', '1c980c12-1634-4cc8-977f-5d5f54c13593');
INSERT INTO public.codes VALUES ('66402ce3-9e1f-f366-db80-a958b5112272', '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a');
INSERT INTO public.codes VALUES ('f94421eb-023d-c268-d12d-a0a3aaafc2e3', '993b8cfa-762a-4f05-997a-51629da5b138');
INSERT INTO public.codes VALUES ('4decaf63-d216-c0d3-6994-eb1ec2e60015', 'ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f');
INSERT INTO public.codes VALUES ('4375b66d-da2e-aa70-0c86-3e7139af69bc', 'e98ea131-ff1d-46a8-a009-7c07e7eab866');
INSERT INTO public.codes VALUES ('f13321e0-38b3-2445-e5e1-f2144ca02942', 'ecbf8c57-80b3-461e-9eae-bc02a586b63f');

INSERT INTO public.contacts VALUES (2, 'KEN', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Director', 'Joseph Mwangi', 'en', 'en', 'Africa/Nairobi', '', 'NV/1', '2026-01-05', 'nominated', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', 'import', NULL, NULL);
INSERT INTO public.contacts VALUES (3, 'FRA', 'technical', 'primary', 'ANSSI', 'Officier de permanence', 'Étienne Bérard', 'fr', 'fr', 'Europe/Paris', '', 'NV/2', '2026-01-06', 'nominated', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', 'import', NULL, NULL);
INSERT INTO public.contacts VALUES (5, 'CHN', 'technical', 'primary', '国家应急响应中心', '', '王小明', 'zh', 'zh', 'Asia/Shanghai', '', 'NV/3', '2026-01-07', 'nominated', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', 'import', NULL, NULL);
INSERT INTO public.contacts VALUES (8, 'KAZ', 'technical', 'primary', 'KZ-CERT', '', 'Асель Нурланова', 'ru', 'ru', 'Asia/Almaty', '', 'NV/6', '2026-01-09', 'nominated', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', '2026-01-31 12:00:00+00', 'import', NULL, NULL);
INSERT INTO public.contacts VALUES (1, 'KEN', 'technical', 'primary', 'National CERT', 'Head', 'Amina Otieno', 'en', 'en', 'Africa/Nairobi', '24/7', 'NV/1', '2026-01-05', 'nominated', '2026-01-31 12:00:00+00', '2026-02-10 12:00:00+00', '2026-02-10 12:00:00+00', 'note', NULL, NULL);
INSERT INTO public.contacts VALUES (4, 'FRA', 'technical', 'alternate', 'ANSSI', '', '', 'fr', 'fr', 'Europe/Paris', '24/7', 'NV/2', '2026-01-06', 'suspended', '2026-01-31 12:00:00+00', '2026-02-12 12:00:00+00', '2026-02-12 12:00:00+00', 'note', NULL, NULL);
INSERT INTO public.contacts VALUES (7, 'MEX', 'diplomatic', 'primary', 'SRE', 'Directora', 'Ana López', 'es', 'es', 'America/Mexico_City', '', 'NV/5', '2026-01-09', 'withdrawn', '2026-01-31 12:00:00+00', '2026-02-15 12:00:00+00', '2026-02-15 12:00:00+00', 'note', NULL, NULL);
INSERT INTO public.contacts VALUES (9, 'EGY', 'diplomatic', 'primary', 'وزارة الخارجية', '', 'ليلى حسن', 'ar', 'ar', 'Africa/Cairo', '', 'NV/9', '2026-02-01', 'nominated', '2026-02-20 12:00:00+00', '2026-02-20 12:00:00+00', '2026-02-20 12:00:00+00', 'note', NULL, NULL);
INSERT INTO public.contacts VALUES (6, 'EGY', 'diplomatic', 'primary', 'وزارة الخارجية', '', 'نور الزهراء', 'ar', 'ar', 'Africa/Cairo', '', 'NV/4', '2026-01-08', 'withdrawn', '2026-01-31 12:00:00+00', '2026-02-20 12:00:00+00', '2026-02-20 12:00:00+00', 'note', 9, '2026-02-20');

INSERT INTO public.directory_terms VALUES ('1', 1);
INSERT INTO public.directory_terms VALUES ('1', 2);
INSERT INTO public.directory_terms VALUES ('2', 3);
INSERT INTO public.directory_terms VALUES ('2', 4);
INSERT INTO public.directory_terms VALUES ('20227951417', 6);
INSERT INTO public.directory_terms VALUES ('3', 5);
INSERT INTO public.directory_terms VALUES ('33155501234', 3);
INSERT INTO public.directory_terms VALUES ('4', 6);
INSERT INTO public.directory_terms VALUES ('5', 7);
INSERT INTO public.directory_terms VALUES ('6', 8);
INSERT INTO public.directory_terms VALUES ('<43210555133', 3);
INSERT INTO public.directory_terms VALUES ('<71415972202', 6);
INSERT INTO public.directory_terms VALUES ('@cert.chn.example', 5);
INSERT INTO public.directory_terms VALUES ('@cert.fra.example', 3);
INSERT INTO public.directory_terms VALUES ('@cert.fra.example', 4);
INSERT INTO public.directory_terms VALUES ('@cert.kaz.example', 8);
INSERT INTO public.directory_terms VALUES ('@cert.ken.example', 1);
INSERT INTO public.directory_terms VALUES ('@mfa.egy.example', 6);
INSERT INTO public.directory_terms VALUES ('@mfa.ken.example', 2);
INSERT INTO public.directory_terms VALUES ('@sre.mex.example', 7);
INSERT INTO public.directory_terms VALUES ('affairs', 2);
INSERT INTO public.directory_terms VALUES ('amina@cert.ken.example', 1);
INSERT INTO public.directory_terms VALUES ('ana@sre.mex.example', 7);
INSERT INTO public.directory_terms VALUES ('anssi', 3);
INSERT INTO public.directory_terms VALUES ('anssi', 4);
INSERT INTO public.directory_terms VALUES ('asel@cert.kaz.example', 8);
INSERT INTO public.directory_terms VALUES ('berard', 3);
INSERT INTO public.directory_terms VALUES ('cert', 1);
INSERT INTO public.directory_terms VALUES ('cert', 3);
INSERT INTO public.directory_terms VALUES ('cert', 4);
INSERT INTO public.directory_terms VALUES ('cert', 5);
INSERT INTO public.directory_terms VALUES ('cert', 8);
INSERT INTO public.directory_terms VALUES ('chn', 5);
INSERT INTO public.directory_terms VALUES ('de', 3);
INSERT INTO public.directory_terms VALUES ('desk@cert.ken.example', 1);
INSERT INTO public.directory_terms VALUES ('desk@mfa.egy.example', 6);
INSERT INTO public.directory_terms VALUES ('director', 2);
INSERT INTO public.directory_terms VALUES ('directora', 7);
INSERT INTO public.directory_terms VALUES ('egy', 6);
INSERT INTO public.directory_terms VALUES ('etienne@cert.fra.example', 3);
INSERT INTO public.directory_terms VALUES ('example', 1);
INSERT INTO public.directory_terms VALUES ('example', 2);
INSERT INTO public.directory_terms VALUES ('example', 3);
INSERT INTO public.directory_terms VALUES ('example', 4);
INSERT INTO public.directory_terms VALUES ('example', 5);
INSERT INTO public.directory_terms VALUES ('example', 6);
INSERT INTO public.directory_terms VALUES ('example', 7);
INSERT INTO public.directory_terms VALUES ('example', 8);
INSERT INTO public.directory_terms VALUES ('foreign', 2);
INSERT INTO public.directory_terms VALUES ('fra', 3);
INSERT INTO public.directory_terms VALUES ('fra', 4);
INSERT INTO public.directory_terms VALUES ('head', 1);
INSERT INTO public.directory_terms VALUES ('joseph@mfa.ken.example', 2);
INSERT INTO public.directory_terms VALUES ('kaz', 8);
INSERT INTO public.directory_terms VALUES ('ken', 1);
INSERT INTO public.directory_terms VALUES ('ken', 2);
INSERT INTO public.directory_terms VALUES ('kzcert', 8);
INSERT INTO public.directory_terms VALUES ('lopez', 7);
INSERT INTO public.directory_terms VALUES ('mex', 7);
INSERT INTO public.directory_terms VALUES ('mfa', 2);
INSERT INTO public.directory_terms VALUES ('mfa', 6);
INSERT INTO public.directory_terms VALUES ('ministry', 2);
INSERT INTO public.directory_terms VALUES ('mwangi', 2);
INSERT INTO public.directory_terms VALUES ('national', 1);
INSERT INTO public.directory_terms VALUES ('noor@mfa.egy.example', 6);
INSERT INTO public.directory_terms VALUES ('nv1', 1);
INSERT INTO public.directory_terms VALUES ('nv1', 2);
INSERT INTO public.directory_terms VALUES ('nv2', 3);
INSERT INTO public.directory_terms VALUES ('nv2', 4);
INSERT INTO public.directory_terms VALUES ('nv3', 5);
INSERT INTO public.directory_terms VALUES ('nv4', 6);
INSERT INTO public.directory_terms VALUES ('nv5', 7);
INSERT INTO public.directory_terms VALUES ('nv6', 8);
INSERT INTO public.directory_terms VALUES ('of', 2);
INSERT INTO public.directory_terms VALUES ('officier', 3);
INSERT INTO public.directory_terms VALUES ('otieno', 1);
INSERT INTO public.directory_terms VALUES ('p-000001', 1);
INSERT INTO public.directory_terms VALUES ('p-000002', 2);
INSERT INTO public.directory_terms VALUES ('p-000003', 3);
INSERT INTO public.directory_terms VALUES ('p-000004', 4);
INSERT INTO public.directory_terms VALUES ('p-000005', 5);
INSERT INTO public.directory_terms VALUES ('p-000006', 6);
INSERT INTO public.directory_terms VALUES ('p-000007', 7);
INSERT INTO public.directory_terms VALUES ('p-000008', 8);
INSERT INTO public.directory_terms VALUES ('permanence', 3);
INSERT INTO public.directory_terms VALUES ('permanence@cert.fra.example', 4);
INSERT INTO public.directory_terms VALUES ('sre', 7);
INSERT INTO public.directory_terms VALUES ('wang@cert.chn.example', 5);
INSERT INTO public.directory_terms VALUES ('асель', 8);
INSERT INTO public.directory_terms VALUES ('нурланова', 8);
INSERT INTO public.directory_terms VALUES ('الخارجيه', 6);
INSERT INTO public.directory_terms VALUES ('الزهرا', 6);
INSERT INTO public.directory_terms VALUES ('خارجيه', 6);
INSERT INTO public.directory_terms VALUES ('زهرا', 6);
INSERT INTO public.directory_terms VALUES ('نور', 6);
INSERT INTO public.directory_terms VALUES ('وزاره', 6);
INSERT INTO public.directory_terms VALUES ('中心', 5);
INSERT INTO public.directory_terms VALUES ('响应', 5);
INSERT INTO public.directory_terms VALUES ('国家应急响应中心', 5);
INSERT INTO public.directory_terms VALUES ('家应', 5);
INSERT INTO public.directory_terms VALUES ('小明', 5);
INSERT INTO public.directory_terms VALUES ('应中', 5);
INSERT INTO public.directory_terms VALUES ('应急', 5);
INSERT INTO public.directory_terms VALUES ('心', 5);
INSERT INTO public.directory_terms VALUES ('急响', 5);
INSERT INTO public.directory_terms VALUES ('明', 5);
INSERT INTO public.directory_terms VALUES ('王小明', 5);
INSERT INTO public.directory_terms VALUES ('254205550143', 1);
INSERT INTO public.directory_terms VALUES ('<341055502452', 1);
INSERT INTO public.directory_terms VALUES ('9', 9);
INSERT INTO public.directory_terms VALUES ('@mfa.egy.example', 9);
INSERT INTO public.directory_terms VALUES ('egy', 9);
INSERT INTO public.directory_terms VALUES ('example', 9);
INSERT INTO public.directory_terms VALUES ('layla@mfa.egy.example', 9);
INSERT INTO public.directory_terms VALUES ('mfa', 9);
INSERT INTO public.directory_terms VALUES ('nv9', 9);
INSERT INTO public.directory_terms VALUES ('p-000009', 9);
INSERT INTO public.directory_terms VALUES ('الخارجيه', 9);
INSERT INTO public.directory_terms VALUES ('حسن', 9);
INSERT INTO public.directory_terms VALUES ('خارجيه', 9);
INSERT INTO public.directory_terms VALUES ('ليلي', 9);
INSERT INTO public.directory_terms VALUES ('وزاره', 9);

INSERT INTO public.events VALUES (1, '1c980c12-1634-4cc8-977f-5d5f54c13593', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (2, '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (3, '993b8cfa-762a-4f05-997a-51629da5b138', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (4, 'ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (5, 'e98ea131-ff1d-46a8-a009-7c07e7eab866', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (6, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 12:00:00+00', 'called', NULL, NULL);
INSERT INTO public.events VALUES (8, '1c980c12-1634-4cc8-977f-5d5f54c13593', '2026-03-02 12:00:00+00', 'accepted', NULL, 'ea43f71c-57f4-4bd3-9854-967694a46ff4');
INSERT INTO public.events VALUES (9, '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', '2026-03-02 12:00:00+00', 'accepted', NULL, '6200561e-e31e-403f-8e3f-abe521180bd0');
INSERT INTO public.events VALUES (10, '993b8cfa-762a-4f05-997a-51629da5b138', '2026-03-02 12:00:00+00', 'failed', 'no_such_mailbox', '7f1c5dd3-7cf0-4c35-af66-07489ca8ff75');
INSERT INTO public.events VALUES (11, 'ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f', '2026-03-02 12:00:00+00', 'accepted', NULL, '82a3c5ab-b624-4522-a5a1-50ff5f618a08');
INSERT INTO public.events VALUES (12, 'e98ea131-ff1d-46a8-a009-7c07e7eab866', '2026-03-02 12:00:00+00', 'accepted', NULL, '7ab87bc1-82da-45b9-8ddc-86779c28b75c');
INSERT INTO public.events VALUES (13, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 12:00:00+00', 'accepted', NULL, 'e64fdaa8-87ec-4aea-b082-c2c0fb0999a6');
INSERT INTO public.events VALUES (14, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 13:00:00+00', 'answered', 'received', NULL);
INSERT INTO public.events VALUES (15, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', '2026-03-02 14:00:00+00', 'answered', 'no_longer_me', NULL);
INSERT INTO public.events VALUES (16, '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', '2026-03-02 13:00:00+00', 'answered', 'call_me', NULL);
INSERT INTO public.events VALUES (17, 'e98ea131-ff1d-46a8-a009-7c07e7eab866', '2026-03-02 13:00:00+00', 'answered', 'received', NULL);

INSERT INTO public.exercise_log VALUES (1, 1, '2026-03-02 12:00:00+00', 'amina', 'planned', '');
INSERT INTO public.exercise_log VALUES (2, 1, '2026-03-02 12:00:00+00', 'amina', 'opened', '');

INSERT INTO public.exercises VALUES (1, 'CC-2026-01', 'Spring check', 'open', '{}', 4320, NULL, 'UTC', NULL, '2026-03-02 12:00:00+00', '2026-03-05 12:00:00+00', NULL, 30, 'amina', '2026-03-02 12:00:00+00');

INSERT INTO public.frames VALUES (1, 'ar', 'diplomatic', '[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال الدبلوماسية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال الدبلوماسية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'zh', 'diplomatic', '[CC-2026-01] 通信测试：外交联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   外交联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>外交联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'en', 'diplomatic', '[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'fr', 'diplomatic', '[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact diplomatique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact diplomatique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'ru', 'diplomatic', '[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Дипломатический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Дипломатический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'es', 'diplomatic', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto diplomático, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto diplomático, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'ar', 'technical', '[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال التقنية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال التقنية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'zh', 'technical', '[CC-2026-01] 通信测试：技术联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   技术联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>技术联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'ru', 'technical', '[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Мы уже обращались к Вам по этому вопросу и пока не получили ответа.

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Технический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

До этого срока остается 48 часов.

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Мы уже обращались к Вам по этому вопросу и пока не получили ответа.</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Технический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>До этого срока остается 48 часов.</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'en', 'technical', '[CC-2026-01] Communication check: technical point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'fr', 'technical', '[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact technique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact technique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'ru', 'technical', '[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Технический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Технический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (1, 'es', 'technical', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto técnico, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto técnico, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'ar', 'diplomatic', '[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال الدبلوماسية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

تتبقى 48 ساعة حتى ذلك الموعد.

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال الدبلوماسية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 48 ساعة حتى ذلك الموعد.</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'zh', 'diplomatic', '[CC-2026-01] 通信测试：外交联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

我们此前曾就此事致函，尚未收到您的答复。

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   外交联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 48 小时。

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>我们此前曾就此事致函，尚未收到您的答复。</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>外交联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 48 小时。</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'en', 'diplomatic', '[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'fr', 'diplomatic', '[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de
réponse.

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact diplomatique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Il reste 48 heures avant cette échéance.

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de réponse.</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact diplomatique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Il reste 48 heures avant cette échéance.</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'ru', 'diplomatic', '[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Мы уже обращались к Вам по этому вопросу и пока не получили ответа.

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Дипломатический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

До этого срока остается 48 часов.

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Мы уже обращались к Вам по этому вопросу и пока не получили ответа.</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Дипломатический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>До этого срока остается 48 часов.</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'es', 'diplomatic', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

Le escribimos anteriormente sobre este asunto y aún no hemos recibido
respuesta.

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto diplomático, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Quedan 48 horas hasta ese momento.

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>Le escribimos anteriormente sobre este asunto y aún no hemos recibido respuesta.</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto diplomático, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 48 horas hasta ese momento.</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'ar', 'technical', '[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال التقنية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

تتبقى 48 ساعة حتى ذلك الموعد.

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال التقنية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 48 ساعة حتى ذلك الموعد.</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'zh', 'technical', '[CC-2026-01] 通信测试：技术联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

我们此前曾就此事致函，尚未收到您的答复。

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   技术联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 48 小时。

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>我们此前曾就此事致函，尚未收到您的答复。</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>技术联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 48 小时。</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'en', 'technical', '[CC-2026-01] Communication check: technical point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'fr', 'technical', '[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de
réponse.

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact technique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Il reste 48 heures avant cette échéance.

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de réponse.</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact technique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Il reste 48 heures avant cette échéance.</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (2, 'es', 'technical', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

Le escribimos anteriormente sobre este asunto y aún no hemos recibido
respuesta.

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto técnico, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Quedan 48 horas hasta ese momento.

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

48 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>Le escribimos anteriormente sobre este asunto y aún no hemos recibido respuesta.</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto técnico, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 48 horas hasta ese momento.</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>48 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'ar', 'diplomatic', '[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال الدبلوماسية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

تتبقى 24 ساعة حتى ذلك الموعد.

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال الدبلوماسية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 24 ساعة حتى ذلك الموعد.</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'zh', 'diplomatic', '[CC-2026-01] 通信测试：外交联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

我们此前曾就此事致函，尚未收到您的答复。

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   外交联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 24 小时。

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>我们此前曾就此事致函，尚未收到您的答复。</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>外交联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 24 小时。</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'en', 'diplomatic', '[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'fr', 'diplomatic', '[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de
réponse.

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact diplomatique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Il reste 24 heures avant cette échéance.

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de réponse.</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact diplomatique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Il reste 24 heures avant cette échéance.</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'ru', 'diplomatic', '[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Мы уже обращались к Вам по этому вопросу и пока не получили ответа.

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Дипломатический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

До этого срока остается 24 часа.

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Мы уже обращались к Вам по этому вопросу и пока не получили ответа.</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Дипломатический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>До этого срока остается 24 часа.</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'es', 'diplomatic', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

Le escribimos anteriormente sobre este asunto y aún no hemos recibido
respuesta.

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto diplomático, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Quedan 24 horas hasta ese momento.

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Diplomatic point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>Le escribimos anteriormente sobre este asunto y aún no hemos recibido respuesta.</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto diplomático, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 24 horas hasta ese momento.</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Diplomatic point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'ar', 'technical', '[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧', 'اختبار الاتصال. لم يقع أي حادث.

تحية طيبة وبعد،

سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.

تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات
الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال
المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي.
وأنتم مدرجون فيه على النحو التالي:

   جهة الاتصال التقنية، ⟦state⟧
   ⟦entry⟧

ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:

   الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC
   ⟦local_time⟧

تتبقى 24 ساعة حتى ذلك الموعد.

ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:

⟦link⟧

أو فتح هذه الصفحة وإدخال الرمز:

http://127.0.0.1:8080/code
⟦code⟧

لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه
الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها،
يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:

http://127.0.0.1:8080/verify

وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد
من هذه الرسائل، يرجى الاتصال بالأمانة:

secretariat@poc.example
إشعار الخصوصية: http://127.0.0.1:8080/privacy

وتفضلوا بقبول فائق الاحترام والتقدير.

Secretariat of the tests
مكتب شؤون نزع السلاح، الأمم المتحدة

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
<p>اختبار الاتصال. لم يقع أي حادث.</p>
<p>تحية طيبة وبعد،</p>
<p>سبق أن كتبنا إليكم في هذا الشأن ولم نتلق ردا بعد.</p>
<p>تتحقق أمانة دليل جهات الاتصال (الأمم المتحدة) من وصول رسائلها إلى جهات الاتصال التي عينتها الدول في الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. وأنتم مدرجون فيه على النحو التالي:</p>
<p><strong>جهة الاتصال التقنية، ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>ونرجو منكم تأكيد وصول هذه الرسالة إليكم في موعد أقصاه:</p>
<p><strong>الخميس، 5 آذار/مارس 2026، الساعة 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>تتبقى 24 ساعة حتى ذلك الموعد.</p>
<p>ويستغرق ذلك أقل من دقيقة ولا يتطلب كلمة مرور. يرجى فتح هذا الرابط:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>أو فتح هذه الصفحة وإدخال الرمز:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>لن نطلب منكم أبدا كلمة مرور أو دفع مبلغ أو فتح مرفق، ولا تتضمن هذه الرسالة أي مرفق. ويرجى عدم الإبلاغ عن الحوادث بالرد عليها. وللتحقق منها، يرجى إدخال المرجع CC-2026-01 في هذه الصفحة:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>وإذا كان لديكم أي شك أو سؤال أو شكوى، أو كنتم لا ترغبون في تلقي المزيد من هذه الرسائل، يرجى الاتصال بالأمانة:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
إشعار الخصوصية: http://127.0.0.1:8080/privacy</p>
<p>وتفضلوا بقبول فائق الاحترام والتقدير.</p>
<p>Secretariat of the tests<br>
<bdi>مكتب شؤون نزع السلاح، الأمم المتحدة</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'zh', 'technical', '[CC-2026-01] 通信测试：技术联络点，⟦state⟧', '通信测试。未发生任何安全事件。

尊敬的女士/先生：

我们此前曾就此事致函，尚未收到您的答复。

联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使
用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记
信息如下：

   技术联络点，⟦state⟧
   ⟦entry⟧

请在以下时间之前确认您已收到本邮件：

   2026年3月5日星期四 12:00 UTC
   ⟦local_time⟧

距该时间还有 24 小时。

整个过程不到一分钟，无需密码。请打开以下网址：

⟦link⟧

或打开以下网页并输入代码：

http://127.0.0.1:8080/code
⟦code⟧

我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回
复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：

http://127.0.0.1:8080/verify

如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：

secretariat@poc.example
隐私声明：http://127.0.0.1:8080/privacy

顺致崇高敬意。

Secretariat of the tests
联合国裁军事务厅

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>通信测试。未发生任何安全事件。</p>
<p>尊敬的女士/先生：</p>
<p>我们此前曾就此事致函，尚未收到您的答复。</p>
<p>联络点名录秘书处（联合国）正在核实其邮件能否送达各国为“国际安全背景下使用信息和通信技术问题全球政府间联络点名录”指定的联络点。您在名录中的登记信息如下：</p>
<p><strong>技术联络点，⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>请在以下时间之前确认您已收到本邮件：</p>
<p><strong>2026年3月5日星期四 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>距该时间还有 24 小时。</p>
<p>整个过程不到一分钟，无需密码。请打开以下网址：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>或打开以下网页并输入代码：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>我们绝不会要求您提供密码、付款或打开附件；本邮件不含任何附件。请勿通过回复本邮件报告安全事件。如需核实本邮件，请在以下网页输入编号 CC-2026-01：</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>如有疑问或投诉，或不希望再收到此类邮件，请与秘书处联系：</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
隐私声明：http://127.0.0.1:8080/privacy</p>
<p>顺致崇高敬意。</p>
<p>Secretariat of the tests<br>
<bdi>联合国裁军事务厅</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'en', 'technical', '[CC-2026-01] Communication check: technical point of contact, ⟦state⟧', 'Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state⟧
   ⟦entry⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'fr', 'technical', '[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧', 'Vérification des communications. Aucun incident ne s’est produit.

Madame, Monsieur,

Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de
réponse.

Le secrétariat du répertoire de points de contact (Organisation des
Nations Unies) vérifie que ses messages parviennent aux points de
contact que les États ont désignés dans le Répertoire mondial
intergouvernemental de points de contact sur l’utilisation des
technologies de l’information et des communications dans le contexte de
la sécurité internationale. Vous y figurez en qualité de :

   Point de contact technique, ⟦state⟧
   ⟦entry⟧

Nous vous saurions gré d’accuser réception de ce message au plus tard :

   jeudi 5 mars 2026 à 12 heures UTC
   ⟦local_time⟧

Il reste 24 heures avant cette échéance.

Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :

⟦link⟧

ou ouvrez cette page et saisissez-y le code :

http://127.0.0.1:8080/code
⟦code⟧

Nous ne vous demanderons jamais de communiquer un mot de passe,
d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en
comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier
l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :

http://127.0.0.1:8080/verify

En cas de doute, pour toute question ou réclamation, ou pour ne plus
recevoir de tels messages, veuillez vous adresser au secrétariat :

secretariat@poc.example
Protection des données : http://127.0.0.1:8080/privacy

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

Secretariat of the tests
Bureau des affaires de désarmement, Organisation des Nations Unies

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Vérification des communications. Aucun incident ne s’est produit.</p>
<p>Madame, Monsieur,</p>
<p>Nous vous avons déjà écrit à ce sujet et n’avons pas encore reçu de réponse.</p>
<p>Le secrétariat du répertoire de points de contact (Organisation des Nations Unies) vérifie que ses messages parviennent aux points de contact que les États ont désignés dans le Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de l’information et des communications dans le contexte de la sécurité internationale. Vous y figurez en qualité de :</p>
<p><strong>Point de contact technique, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Nous vous saurions gré d’accuser réception de ce message au plus tard :</p>
<p><strong>jeudi 5 mars 2026 à 12 heures UTC</strong><br>
⟦local_time⟧</p>
<p>Il reste 24 heures avant cette échéance.</p>
<p>Cela prend moins d’une minute, sans mot de passe. Ouvrez ce lien :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>ou ouvrez cette page et saisissez-y le code :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nous ne vous demanderons jamais de communiquer un mot de passe, d’effectuer un paiement ni d’ouvrir une pièce jointe ; ce message n’en comporte aucune. Veuillez ne pas y signaler d’incident. Pour en vérifier l’authenticité, veuillez saisir la référence CC-2026-01 sur cette page :</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>En cas de doute, pour toute question ou réclamation, ou pour ne plus recevoir de tels messages, veuillez vous adresser au secrétariat :</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Protection des données : http://127.0.0.1:8080/privacy</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>
<p>Secretariat of the tests<br>
<bdi>Bureau des affaires de désarmement, Organisation des Nations Unies</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'ru', 'technical', '[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧', 'Проверка связи. Никакого инцидента не произошло.

Уважаемая госпожа, уважаемый господин!

Мы уже обращались к Вам по этому вопросу и пока не получили ответа.

Секретариат реестра контактных пунктов (Организация Объединенных Наций)
проверяет, доходят ли его сообщения до контактных пунктов, которые
государства назначили для включения в Глобальный межправительственный
реестр контактных пунктов по вопросам использования
информационно-коммуникационных технологий в контексте международной
безопасности. Вы значитесь в нем как:

   Технический контактный пункт, ⟦state⟧
   ⟦entry⟧

Просим подтвердить получение этого сообщения. Крайний срок:

   четверг, 5 марта 2026 г., 12:00 UTC
   ⟦local_time⟧

До этого срока остается 24 часа.

Это займет менее минуты и не потребует пароля. Просим открыть ссылку:

⟦link⟧

либо открыть эту страницу и ввести код:

http://127.0.0.1:8080/code
⟦code⟧

Мы никогда не попросим Вас сообщить пароль, произвести платеж или
открыть вложение; в этом сообщении вложений нет. Просим не сообщать об
инцидентах в ответ на него. Чтобы проверить его подлинность, просим
ввести номер CC-2026-01 на этой странице:

http://127.0.0.1:8080/verify

При возникновении сомнений, вопросов или жалоб, а также если Вы не
желаете более получать такие сообщения, просим обращаться в секретариат:

secretariat@poc.example
Уведомление о защите данных: http://127.0.0.1:8080/privacy

Примите уверения в нашем глубоком уважении.

Secretariat of the tests
Управление по вопросам разоружения, Организация Объединенных Наций

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Проверка связи. Никакого инцидента не произошло.</p>
<p>Уважаемая госпожа, уважаемый господин!</p>
<p>Мы уже обращались к Вам по этому вопросу и пока не получили ответа.</p>
<p>Секретариат реестра контактных пунктов (Организация Объединенных Наций) проверяет, доходят ли его сообщения до контактных пунктов, которые государства назначили для включения в Глобальный межправительственный реестр контактных пунктов по вопросам использования информационно-коммуникационных технологий в контексте международной безопасности. Вы значитесь в нем как:</p>
<p><strong>Технический контактный пункт, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Просим подтвердить получение этого сообщения. Крайний срок:</p>
<p><strong>четверг, 5 марта 2026 г., 12:00 UTC</strong><br>
⟦local_time⟧</p>
<p>До этого срока остается 24 часа.</p>
<p>Это займет менее минуты и не потребует пароля. Просим открыть ссылку:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>либо открыть эту страницу и ввести код:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Мы никогда не попросим Вас сообщить пароль, произвести платеж или открыть вложение; в этом сообщении вложений нет. Просим не сообщать об инцидентах в ответ на него. Чтобы проверить его подлинность, просим ввести номер CC-2026-01 на этой странице:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>При возникновении сомнений, вопросов или жалоб, а также если Вы не желаете более получать такие сообщения, просим обращаться в секретариат:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Уведомление о защите данных: http://127.0.0.1:8080/privacy</p>
<p>Примите уверения в нашем глубоком уважении.</p>
<p>Secretariat of the tests<br>
<bdi>Управление по вопросам разоружения, Организация Объединенных Наций</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');
INSERT INTO public.frames VALUES (3, 'es', 'technical', '[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧', 'Comprobación de las comunicaciones. No se ha producido ningún incidente.

De nuestra consideración:

Le escribimos anteriormente sobre este asunto y aún no hemos recibido
respuesta.

La secretaría del directorio de puntos de contacto (Naciones Unidas)
está comprobando que sus mensajes llegan a los puntos de contacto que
los Estados han designado en el Directorio Mundial Intergubernamental de
Puntos de Contacto sobre el Uso de las Tecnologías de la Información y
las Comunicaciones en el Contexto de la Seguridad Internacional. Usted
figura en él como:

   Punto de contacto técnico, ⟦state⟧
   ⟦entry⟧

Le agradeceríamos que acusara recibo de este mensaje a más tardar:

   jueves, 5 de marzo de 2026, a las 12.00 horas UTC
   ⟦local_time⟧

Quedan 24 horas hasta ese momento.

Le llevará menos de un minuto y no se requiere contraseña. Abra este
enlace:

⟦link⟧

o abra esta página e introduzca el código:

http://127.0.0.1:8080/code
⟦code⟧

Nunca le pediremos que facilite una contraseña, efectúe un pago o abra
un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no
comunique incidentes en respuesta a él. Para verificarlo, introduzca la
referencia CC-2026-01 en esta página:

http://127.0.0.1:8080/verify

Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes
como este, le rogamos que se dirija a la secretaría:

secretariat@poc.example
Aviso de privacidad: http://127.0.0.1:8080/privacy

Le saludamos con nuestra más distinguida consideración.

Secretariat of the tests
Oficina de Asuntos de Desarme, Naciones Unidas

Communication check. No incident has occurred.

Madam, Sir,

We wrote to you earlier on this matter and have not yet received an
answer.

The secretariat of the directory of points of contact (United Nations)
is checking that its messages reach the points of contact whom States
have nominated to the Global Intergovernmental Points of Contact
Directory on the use of information and communications technologies in
the context of international security. You are listed in it as:

   Technical point of contact, ⟦state_en⟧
   ⟦entry_en⟧

We should be grateful if you would acknowledge this message by:

   Thursday, 5 March 2026, 12:00 UTC
   ⟦local_time_en⟧

24 hours are left until then.

It takes less than a minute; no password is needed. Open this link:

⟦link⟧

or open this page and enter the code:

http://127.0.0.1:8080/code
⟦code⟧

We will never ask you for a password or a payment, nor to open an
attachment; this message has none. Please do not report incidents in
reply to it. To verify it, enter the reference CC-2026-01 on this page:

http://127.0.0.1:8080/verify

If you have any doubt, a question or a complaint, or wish to receive no
more such messages, please contact the secretariat:

secretariat@poc.example
Privacy notice: http://127.0.0.1:8080/privacy

Please accept the assurances of our highest consideration.

Secretariat of the tests
Office for Disarmament Affairs, United Nations
', '<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Comprobación de las comunicaciones. No se ha producido ningún incidente.</p>
<p>De nuestra consideración:</p>
<p>Le escribimos anteriormente sobre este asunto y aún no hemos recibido respuesta.</p>
<p>La secretaría del directorio de puntos de contacto (Naciones Unidas) está comprobando que sus mensajes llegan a los puntos de contacto que los Estados han designado en el Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información y las Comunicaciones en el Contexto de la Seguridad Internacional. Usted figura en él como:</p>
<p><strong>Punto de contacto técnico, ⟦state⟧</strong><br>
<bdi>⟦entry⟧</bdi></p>
<p>Le agradeceríamos que acusara recibo de este mensaje a más tardar:</p>
<p><strong>jueves, 5 de marzo de 2026, a las 12.00 horas UTC</strong><br>
⟦local_time⟧</p>
<p>Quedan 24 horas hasta ese momento.</p>
<p>Le llevará menos de un minuto y no se requiere contraseña. Abra este enlace:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>o abra esta página e introduzca el código:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>Nunca le pediremos que facilite una contraseña, efectúe un pago o abra un archivo adjunto; este mensaje no contiene ninguno. Le rogamos que no comunique incidentes en respuesta a él. Para verificarlo, introduzca la referencia CC-2026-01 en esta página:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>Si tiene alguna duda, pregunta o queja, o no desea recibir más mensajes como este, le rogamos que se dirija a la secretaría:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Aviso de privacidad: http://127.0.0.1:8080/privacy</p>
<p>Le saludamos con nuestra más distinguida consideración.</p>
<p>Secretariat of the tests<br>
<bdi>Oficina de Asuntos de Desarme, Naciones Unidas</bdi></p>
</div>
<hr>
<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
<p>Communication check. No incident has occurred.</p>
<p>Madam, Sir,</p>
<p>We wrote to you earlier on this matter and have not yet received an answer.</p>
<p>The secretariat of the directory of points of contact (United Nations) is checking that its messages reach the points of contact whom States have nominated to the Global Intergovernmental Points of Contact Directory on the use of information and communications technologies in the context of international security. You are listed in it as:</p>
<p><strong>Technical point of contact, ⟦state_en⟧</strong><br>
<bdi>⟦entry_en⟧</bdi></p>
<p>We should be grateful if you would acknowledge this message by:</p>
<p><strong>Thursday, 5 March 2026, 12:00 UTC</strong><br>
⟦local_time_en⟧</p>
<p>24 hours are left until then.</p>
<p>It takes less than a minute; no password is needed. Open this link:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr"><a href="⟦link⟧">⟦link⟧</a></bdi></p>
<p>or open this page and enter the code:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/code</bdi></p>

<p><strong><bdi dir="ltr">⟦code⟧</bdi></strong></p>
<p>We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do not report incidents in reply to it. To verify it, enter the reference CC-2026-01 on this page:</p>
<p style="overflow-wrap: anywhere; word-break: break-all"><bdi dir="ltr">http://127.0.0.1:8080/verify</bdi></p>

<p>If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the secretariat:</p>
<p><bdi dir="ltr">secretariat@poc.example</bdi>
<br>
Privacy notice: http://127.0.0.1:8080/privacy</p>
<p>Please accept the assurances of our highest consideration.</p>
<p>Secretariat of the tests<br>
<bdi>Office for Disarmament Affairs, United Nations</bdi></p>
</div>
');

INSERT INTO public.history VALUES (1, 1, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"KEN","role":"technical","rank":"primary","entity":"National CERT","position":"Head","name":"Amina Otieno","emails":["amina@cert.ken.example","desk@cert.ken.example"],"phones":["+254205550142"],"languages":["en"],"time_zone":"Africa/Nairobi","hours":"24/7","note_reference":"NV/1","note_date":"2026-01-05","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (2, 2, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"KEN","role":"diplomatic","rank":"primary","entity":"Ministry of Foreign Affairs","position":"Director","name":"Joseph Mwangi","emails":["joseph@mfa.ken.example"],"phones":[],"languages":["en"],"time_zone":"Africa/Nairobi","hours":"","note_reference":"NV/1","note_date":"2026-01-05","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (3, 3, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"FRA","role":"technical","rank":"primary","entity":"ANSSI","position":"Officier de permanence","name":"\u00c9tienne B\u00e9rard","emails":["etienne@cert.fra.example"],"phones":["+33155501234"],"languages":["fr"],"time_zone":"Europe/Paris","hours":"","note_reference":"NV/2","note_date":"2026-01-06","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (4, 4, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"FRA","role":"technical","rank":"alternate","entity":"ANSSI","position":"","name":"","emails":["permanence@cert.fra.example"],"phones":[],"languages":["fr"],"time_zone":"Europe/Paris","hours":"24/7","note_reference":"NV/2","note_date":"2026-01-06","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (5, 5, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"CHN","role":"technical","rank":"primary","entity":"\u56fd\u5bb6\u5e94\u6025\u54cd\u5e94\u4e2d\u5fc3","position":"","name":"\u738b\u5c0f\u660e","emails":["wang@cert.chn.example"],"phones":[],"languages":["zh"],"time_zone":"Asia/Shanghai","hours":"","note_reference":"NV/3","note_date":"2026-01-07","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (6, 6, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"EGY","role":"diplomatic","rank":"primary","entity":"\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629","position":"","name":"\u0646\u0648\u0631 \u0627\u0644\u0632\u0647\u0631\u0627\u0621","emails":["noor@mfa.egy.example","desk@mfa.egy.example"],"phones":["+20227951417"],"languages":["ar"],"time_zone":"Africa/Cairo","hours":"","note_reference":"NV/4","note_date":"2026-01-08","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (7, 7, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"MEX","role":"diplomatic","rank":"primary","entity":"SRE","position":"Directora","name":"Ana L\u00f3pez","emails":["ana@sre.mex.example"],"phones":[],"languages":["es"],"time_zone":"America/Mexico_City","hours":"","note_reference":"NV/5","note_date":"2026-01-09","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (8, 8, '2026-01-31 12:00:00+00', 'amina', 'added', NULL, '{"state":"KAZ","role":"technical","rank":"primary","entity":"KZ-CERT","position":"","name":"\u0410\u0441\u0435\u043b\u044c \u041d\u0443\u0440\u043b\u0430\u043d\u043e\u0432\u0430","emails":["asel@cert.kaz.example"],"phones":[],"languages":["ru"],"time_zone":"Asia/Almaty","hours":"","note_reference":"NV/6","note_date":"2026-01-09","status":"nominated"}', '', 'spring.csv', 'abababababababababababababababababababababababababababababababab', 'import', '', NULL);
INSERT INTO public.history VALUES (9, 1, '2026-02-10 12:00:00+00', 'amina', 'corrected', '{"phones":["+254205550142"]}', '{"phones":["+254205550143"]}', '', '', '', 'note', 'NV/9', '2026-02-01');
INSERT INTO public.history VALUES (10, 4, '2026-02-12 12:00:00+00', 'amina', 'suspended', '{"status":"nominated"}', '{"status":"suspended"}', '', '', '', 'note', 'NV/9', '2026-02-01');
INSERT INTO public.history VALUES (11, 7, '2026-02-15 12:00:00+00', 'amina', 'withdrawn', '{"status":"nominated"}', '{"status":"withdrawn"}', '', '', '', 'note', 'NV/9', '2026-02-01');
INSERT INTO public.history VALUES (12, 9, '2026-02-20 12:00:00+00', 'amina', 'added', NULL, '{"state":"EGY","role":"diplomatic","rank":"primary","entity":"\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629","position":"","name":"\u0644\u064a\u0644\u0649 \u062d\u0633\u0646","emails":["layla@mfa.egy.example"],"phones":[],"languages":["ar"],"time_zone":"Africa/Cairo","hours":"","note_reference":"NV/9","note_date":"2026-02-01","status":"nominated"}', '', '', '', 'note', 'NV/9', '2026-02-01');
INSERT INTO public.history VALUES (13, 6, '2026-02-20 12:00:00+00', 'amina', 'replaced', '{"status":"nominated","succession":{"successor_id":null,"handover_on":null}}', '{"status":"withdrawn","succession":{"successor_id":9,"handover_on":"2026-02-20"}}', '', '', '', 'note', 'NV/9', '2026-02-01');

INSERT INTO public.installation VALUES (1, 'b4578399-1f28-4761-aba7-28e48880a905', 0, '', '', 0, '', NULL, '', NULL);

INSERT INTO public.messages VALUES ('ea43f71c-57f4-4bd3-9854-967694a46ff4', '1c980c12-1634-4cc8-977f-5d5f54c13593', 1, 1, 1, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:00:00+00', false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('6200561e-e31e-403f-8e3f-abe521180bd0', '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', 1, 1, 2, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:00:00+00', false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('7f1c5dd3-7cf0-4c35-af66-07489ca8ff75', '993b8cfa-762a-4f05-997a-51629da5b138', 1, 1, 3, 'refused', 'no_such_mailbox', '2026-03-02 12:00:00+00', 1, NULL, NULL, false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('82a3c5ab-b624-4522-a5a1-50ff5f618a08', 'ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f', 1, 1, 4, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:00:00+00', false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('7ab87bc1-82da-45b9-8ddc-86779c28b75c', 'e98ea131-ff1d-46a8-a009-7c07e7eab866', 1, 1, 5, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:00:00+00', false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('e64fdaa8-87ec-4aea-b082-c2c0fb0999a6', 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', 1, 1, 6, 'accepted', NULL, '2026-03-02 12:00:00+00', 1, NULL, '2026-03-02 12:00:00+00', false, NULL, 'step', NULL);
INSERT INTO public.messages VALUES ('54401394-5d96-4c5d-ae86-9700d2bfcc3b', '993b8cfa-762a-4f05-997a-51629da5b138', 5, 1, 3, 'waiting', NULL, '2026-03-03 12:00:00+00', 0, NULL, NULL, false, NULL, 'step', NULL);

INSERT INTO public.pings VALUES ('1c980c12-1634-4cc8-977f-5d5f54c13593', 1, 2, 'KEN', 'african', 'diplomatic', 'primary', 'Ministry of Foreign Affairs', 'Director', 'Joseph Mwangi', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('993b8cfa-762a-4f05-997a-51629da5b138', 1, 3, 'FRA', 'western_european_others', 'technical', 'primary', 'ANSSI', 'Officier de permanence', 'Étienne Bérard', 'fr', 'Europe/Paris', 'France', 'France', 'bounced', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f', 1, 9, 'EGY', 'african', 'diplomatic', 'primary', 'وزارة الخارجية', '', 'ليلى حسن', 'ar', 'Africa/Cairo', 'مصر', 'Egypt', 'sent', '2026-03-02 12:00:00+00', NULL, false);
INSERT INTO public.pings VALUES ('ecbf8c57-80b3-461e-9eae-bc02a586b63f', 1, 1, 'KEN', 'african', 'technical', 'primary', 'National CERT', 'Head', 'Amina Otieno', 'en', 'Africa/Nairobi', 'Kenya', 'Kenya', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 13:00:00+00', true);
INSERT INTO public.pings VALUES ('4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', 1, 5, 'CHN', 'asia_pacific', 'technical', 'primary', '国家应急响应中心', '', '王小明', 'zh', 'Asia/Shanghai', '中国', 'China', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 13:00:00+00', false);
INSERT INTO public.pings VALUES ('e98ea131-ff1d-46a8-a009-7c07e7eab866', 1, 8, 'KAZ', 'asia_pacific', 'technical', 'primary', 'KZ-CERT', '', 'Асель Нурланова', 'ru', 'Asia/Almaty', 'Казахстан', 'Kazakhstan', 'confirmed', '2026-03-02 12:00:00+00', '2026-03-02 13:00:00+00', false);

INSERT INTO public.proposals VALUES (1, 1, '2026-03-02 14:00:00+00', 'successor', '{"name": "Wanjiru Kamau", "mail": "wanjiru@cert.ken.example", "words": "My colleague Wanjiru takes over."}', 'CC-2026-01', NULL, '', 'reply', NULL, '');
INSERT INTO public.proposals VALUES (2, 2, '2026-03-02 14:00:00+00', 'correction', '{"position": "Head of unit", "phone": "+254 20 555 0199"}', 'CC-2026-01', NULL, '', 'contact', NULL, '');
INSERT INTO public.proposals VALUES (3, 3, '2026-03-02 14:00:00+00', 'dead_address', '{"address": "etienne@cert.fra.example"}', 'CC-2026-01', NULL, '', 'bounce', NULL, '');
INSERT INTO public.proposals VALUES (4, 8, '2026-03-02 14:00:00+00', 'stand_in', '{"mail": "stand-in@cert.kaz.example", "until": "2026-04-01"}', 'CC-2026-01', NULL, '', 'absence', NULL, '');

INSERT INTO public.roster_addresses VALUES (1, '1c980c12-1634-4cc8-977f-5d5f54c13593', 4, 1, 'joseph@mfa.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (2, '4b55ccdf-0a5a-47ad-beec-4ecc0059ae0a', 8, 1, 'wang@cert.chn.example', NULL);
INSERT INTO public.roster_addresses VALUES (3, '993b8cfa-762a-4f05-997a-51629da5b138', 5, 1, 'etienne@cert.fra.example', NULL);
INSERT INTO public.roster_addresses VALUES (4, 'ce4a2e36-da70-4c63-b7f2-b7d3efd14c8f', 15, 1, 'layla@mfa.egy.example', NULL);
INSERT INTO public.roster_addresses VALUES (5, 'e98ea131-ff1d-46a8-a009-7c07e7eab866', 13, 1, 'asel@cert.kaz.example', NULL);
INSERT INTO public.roster_addresses VALUES (6, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', 1, 1, 'amina@cert.ken.example', NULL);
INSERT INTO public.roster_addresses VALUES (7, 'ecbf8c57-80b3-461e-9eae-bc02a586b63f', 2, 2, 'desk@cert.ken.example', NULL);

INSERT INTO public.sign_ins VALUES ('4533c8f2b6a9ec1ec6ad3961b38759c86250167f4690141dc97c790c1ff8b347', 1, '2026-03-02 12:00:00+00', '2126-02-06 12:00:00+00');

INSERT INTO public.states VALUES ('CHN', 'asia_pacific', 'en', 'mission@chn.example', 'الصين', 'China', 'China', 'Chine', 'Китай', '中国');
INSERT INTO public.states VALUES ('EGY', 'african', 'en', 'mission@egy.example', 'مصر', 'Egypt', 'Egipto', 'Égypte', 'Египет', '埃及');
INSERT INTO public.states VALUES ('FRA', 'western_european_others', 'en', 'mission@fra.example', 'فرنسا', 'France', 'Francia', 'France', 'Франция', '法国');
INSERT INTO public.states VALUES ('JPN', 'asia_pacific', 'en', 'mission@jpn.example', 'اليابان', 'Japan', 'Japón', 'Japon', 'Япония', '日本');
INSERT INTO public.states VALUES ('KAZ', 'asia_pacific', 'en', 'mission@kaz.example', 'كازاخستان', 'Kazakhstan', 'Kazajstán', 'Kazakhstan', 'Казахстан', '哈萨克斯坦');
INSERT INTO public.states VALUES ('KEN', 'african', 'en', 'mission@ken.example', 'كينيا', 'Kenya', 'Kenya', 'Kenya', 'Кения', '肯尼亚');
INSERT INTO public.states VALUES ('MEX', 'latin_american_caribbean', 'en', 'mission@mex.example', 'المكسيك', 'Mexico', 'México', 'Mexique', 'Мексика', '墨西哥');

INSERT INTO public.steps VALUES (1, 1, 0, 'call', 0, '2026-03-02 12:00:00+00', 'done', '2026-03-02 12:00:00+00');
INSERT INTO public.steps VALUES (2, 1, 1, 'remind', 1440, '2026-03-03 12:00:00+00', 'planned', NULL);
INSERT INTO public.steps VALUES (3, 1, 2, 'remind', 2880, '2026-03-04 12:00:00+00', 'planned', NULL);
INSERT INTO public.steps VALUES (4, 1, 3, 'close', 4320, '2026-03-05 12:00:00+00', 'planned', NULL);
INSERT INTO public.steps VALUES (5, 1, 1000, 'probe', 0, NULL, 'done', NULL);

INSERT INTO public.tallies VALUES ('accepted', '2xx', 5);
INSERT INTO public.tallies VALUES ('refused', '5xx', 1);

SELECT pg_catalog.setval('public.accounts_id_seq', 2, true);

SELECT pg_catalog.setval('public.addresses_id_seq', 15, true);

SELECT pg_catalog.setval('public.answers_id_seq', 4, true);

SELECT pg_catalog.setval('public.attempts_id_seq', 7, true);

SELECT pg_catalog.setval('public.cases_id_seq', 1, false);

SELECT pg_catalog.setval('public.contacts_id_seq', 9, true);

SELECT pg_catalog.setval('public.events_id_seq', 17, true);

SELECT pg_catalog.setval('public.exercise_log_id_seq', 2, true);

SELECT pg_catalog.setval('public.exercises_id_seq', 1, true);

SELECT pg_catalog.setval('public.history_id_seq', 13, true);

SELECT pg_catalog.setval('public.incident_alerts_id_seq', 1, false);

SELECT pg_catalog.setval('public.incoming_id_seq', 1, false);

SELECT pg_catalog.setval('public.incoming_readings_id_seq', 1, false);

SELECT pg_catalog.setval('public.installation_id_seq', 1, false);

SELECT pg_catalog.setval('public.proposals_id_seq', 4, true);

SELECT pg_catalog.setval('public.roster_addresses_id_seq', 7, true);

SELECT pg_catalog.setval('public.steps_id_seq', 5, true);

SELECT pg_catalog.setval('public.turns_id_seq', 1, false);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT pk_addresses PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_mails
    ADD CONSTRAINT pk_alert_mails PRIMARY KEY (id);

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT pk_answers PRIMARY KEY (id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT pk_attempts PRIMARY KEY (id);

ALTER TABLE ONLY public.buckets
    ADD CONSTRAINT pk_buckets PRIMARY KEY (name);

ALTER TABLE ONLY public.call_backs
    ADD CONSTRAINT pk_call_backs PRIMARY KEY (ping_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);

ALTER TABLE ONLY public.codes
    ADD CONSTRAINT pk_codes PRIMARY KEY (hash, ping_id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT pk_contacts PRIMARY KEY (id);

ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT pk_courtesies PRIMARY KEY (id);

ALTER TABLE ONLY public.directory_terms
    ADD CONSTRAINT pk_directory_terms PRIMARY KEY (term, contact_id);

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

ALTER TABLE ONLY public.incident_alerts
    ADD CONSTRAINT pk_incident_alerts PRIMARY KEY (id);

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

ALTER TABLE ONLY public.read_backs
    ADD CONSTRAINT pk_read_backs PRIMARY KEY (reading_id);

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

ALTER TABLE ONLY public.withheld_mails
    ADD CONSTRAINT pk_withheld_mails PRIMARY KEY (source, uidvalidity, uid);

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT pk_workers PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_name UNIQUE (name);

ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT uq_addresses_contact_id_kind_value UNIQUE (contact_id, kind, value);

ALTER TABLE ONLY public.alert_mails
    ADD CONSTRAINT uq_alert_mails_alert_id_account_id UNIQUE (alert_id, account_id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT uq_cases_ping_id UNIQUE (ping_id);

ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT uq_courtesies_incoming_id UNIQUE (incoming_id);

ALTER TABLE ONLY public.exercises
    ADD CONSTRAINT uq_exercises_reference UNIQUE (reference);

ALTER TABLE ONLY public.incident_alerts
    ADD CONSTRAINT uq_incident_alerts_answer_id UNIQUE (answer_id);

ALTER TABLE ONLY public.incident_alerts
    ADD CONSTRAINT uq_incident_alerts_incoming_id UNIQUE (incoming_id);

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

CREATE INDEX ix_answers_call_me ON public.answers USING btree (ping_id, at) WHERE ((answer)::text = 'call_me'::text);

CREATE INDEX ix_answers_ping_id ON public.answers USING btree (ping_id);

CREATE INDEX ix_answers_possible_incident ON public.answers USING btree (id) WHERE possible_incident;

CREATE INDEX ix_attempts_message_id ON public.attempts USING btree (message_id);

CREATE INDEX ix_contacts_handover_on ON public.contacts USING btree (handover_on);

CREATE INDEX ix_contacts_state_role_rank ON public.contacts USING btree (state_code, role, rank);

CREATE INDEX ix_directory_terms_contact_id_term ON public.directory_terms USING btree (contact_id, term);

CREATE INDEX ix_events_ping_id ON public.events USING btree (ping_id);

CREATE INDEX ix_exercise_log_exercise_id ON public.exercise_log USING btree (exercise_id);

CREATE INDEX ix_exercises_phase ON public.exercises USING btree (phase);

CREATE INDEX ix_history_contact_id ON public.history USING btree (contact_id);

CREATE INDEX ix_incident_alerts_made_at ON public.incident_alerts USING btree (made_at);

CREATE INDEX ix_incoming_readings_outcome ON public.incoming_readings USING btree (outcome, id);

CREATE INDEX ix_incoming_readings_ping_id ON public.incoming_readings USING btree (ping_id);

CREATE INDEX ix_incoming_readings_possible_incident ON public.incoming_readings USING btree (outcome, id) WHERE possible_incident;

CREATE INDEX ix_incoming_sender_received_at ON public.incoming USING btree (sender, received_at);

CREATE INDEX ix_incoming_state ON public.incoming USING btree (state, id);

CREATE INDEX ix_messages_claimed_by ON public.messages USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);

CREATE INDEX ix_messages_letters_to_send ON public.messages USING btree (due_at) WHERE (((kind)::text <> 'step'::text) AND ((delivery)::text = ANY ((ARRAY['waiting'::character varying, 'deferred'::character varying, 'in_doubt'::character varying])::text[])));

CREATE INDEX ix_messages_recipient ON public.messages USING btree (recipient) WHERE (recipient IS NOT NULL);

CREATE INDEX ix_messages_step ON public.messages USING btree (step_id, delivery);

CREATE INDEX ix_messages_to_send ON public.messages USING btree (due_at) WHERE ((delivery)::text = ANY ((ARRAY['waiting'::character varying, 'deferred'::character varying, 'in_doubt'::character varying])::text[]));

CREATE INDEX ix_pings_exercise_status ON public.pings USING btree (exercise_id, status);

CREATE INDEX ix_proposals_contact_id ON public.proposals USING btree (contact_id);

CREATE INDEX ix_roster_addresses_address_id ON public.roster_addresses USING btree (address_id);

CREATE INDEX ix_sign_ins_account_id ON public.sign_ins USING btree (account_id);

CREATE INDEX ix_steps_due_at ON public.steps USING btree (due_at);

CREATE INDEX ix_turns_ping_id ON public.turns USING btree (ping_id);

ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT fk_addresses_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.alert_mails
    ADD CONSTRAINT fk_alert_mails_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.alert_mails
    ADD CONSTRAINT fk_alert_mails_alert_id FOREIGN KEY (alert_id) REFERENCES public.incident_alerts(id);

ALTER TABLE ONLY public.alert_mails
    ADD CONSTRAINT fk_alert_mails_id FOREIGN KEY (id) REFERENCES public.messages(id);

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT fk_answers_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT fk_attempts_message_id FOREIGN KEY (message_id) REFERENCES public.messages(id);

ALTER TABLE ONLY public.call_backs
    ADD CONSTRAINT fk_call_backs_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_state_code FOREIGN KEY (state_code) REFERENCES public.states(code);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT fk_contacts_successor_id FOREIGN KEY (successor_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT fk_courtesies_id FOREIGN KEY (id) REFERENCES public.messages(id);

ALTER TABLE ONLY public.courtesies
    ADD CONSTRAINT fk_courtesies_incoming_id FOREIGN KEY (incoming_id) REFERENCES public.incoming(id);

ALTER TABLE ONLY public.directory_terms
    ADD CONSTRAINT fk_directory_terms_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT fk_events_ping_id FOREIGN KEY (ping_id) REFERENCES public.pings(id);

ALTER TABLE ONLY public.exercise_log
    ADD CONSTRAINT fk_exercise_log_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.exercises(id);

ALTER TABLE ONLY public.frames
    ADD CONSTRAINT fk_frames_step_id FOREIGN KEY (step_id) REFERENCES public.steps(id);

ALTER TABLE ONLY public.history
    ADD CONSTRAINT fk_history_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.incident_alerts
    ADD CONSTRAINT fk_incident_alerts_answer_id FOREIGN KEY (answer_id) REFERENCES public.answers(id);

ALTER TABLE ONLY public.incident_alerts
    ADD CONSTRAINT fk_incident_alerts_incoming_id FOREIGN KEY (incoming_id) REFERENCES public.incoming(id);

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
    ADD CONSTRAINT fk_officer_mails_id FOREIGN KEY (id) REFERENCES public.messages(id);

ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.exercises(id);

ALTER TABLE ONLY public.pings
    ADD CONSTRAINT fk_pings_state_code FOREIGN KEY (state_code) REFERENCES public.states(code);

ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT fk_proposals_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id);

ALTER TABLE ONLY public.read_backs
    ADD CONSTRAINT fk_read_backs_reading_id FOREIGN KEY (reading_id) REFERENCES public.incoming_readings(id);

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
