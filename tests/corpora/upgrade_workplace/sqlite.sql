BEGIN TRANSACTION;
CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	password_hash VARCHAR(200) NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(100) NOT NULL, 
	disabled_at DATETIME, mail VARCHAR(320), 
	CONSTRAINT pk_accounts PRIMARY KEY (id), 
	CONSTRAINT uq_accounts_name UNIQUE (name)
);
INSERT INTO "accounts" VALUES(1,'amina','$argon2id$v=19$m=8,t=1,p=1$hi3FBdwhp2DJFVNajSRw5Q$CGuDMXeWyKGHxi06ei+3XYFaYycbJKcNN/mZT4mVxlI','2026-01-31 12:00:00.000000','tests',NULL,'amina@secretariat.example');
INSERT INTO "accounts" VALUES(2,'ruben','$argon2id$v=19$m=8,t=1,p=1$jBoGKeUHfR57tD+gg4Q1zg$Q+854ClenrnYQrwg0WKw6YLcpCUj0xruA93x+NqbOqE','2026-01-31 12:00:00.000000','amina',NULL,NULL);
CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	value VARCHAR(320) NOT NULL, 
	standing VARCHAR(24) NOT NULL, 
	removed_at DATETIME, 
	CONSTRAINT pk_addresses PRIMARY KEY (id), 
	CONSTRAINT fk_addresses_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT uq_addresses_contact_id_kind_value UNIQUE (contact_id, kind, value)
);
INSERT INTO "addresses" VALUES(1,1,'email',1,'amina@cert.ken.example','good',NULL);
INSERT INTO "addresses" VALUES(2,1,'email',2,'desk@cert.ken.example','unproven',NULL);
INSERT INTO "addresses" VALUES(3,1,'phone',1,'+254205550142','unproven','2026-02-10 12:00:00.000000');
INSERT INTO "addresses" VALUES(4,2,'email',1,'joseph@mfa.ken.example','unproven',NULL);
INSERT INTO "addresses" VALUES(5,3,'email',1,'etienne@cert.fra.example','failing',NULL);
INSERT INTO "addresses" VALUES(6,3,'phone',1,'+33155501234','unproven',NULL);
INSERT INTO "addresses" VALUES(7,4,'email',1,'permanence@cert.fra.example','unproven',NULL);
INSERT INTO "addresses" VALUES(8,5,'email',1,'wang@cert.chn.example','good',NULL);
INSERT INTO "addresses" VALUES(9,6,'email',1,'noor@mfa.egy.example','unproven',NULL);
INSERT INTO "addresses" VALUES(10,6,'email',2,'desk@mfa.egy.example','unproven',NULL);
INSERT INTO "addresses" VALUES(11,6,'phone',1,'+20227951417','unproven',NULL);
INSERT INTO "addresses" VALUES(12,7,'email',1,'ana@sre.mex.example','unproven',NULL);
INSERT INTO "addresses" VALUES(13,8,'email',1,'asel@cert.kaz.example','good',NULL);
INSERT INTO "addresses" VALUES(14,1,'phone',1,'+254205550143','unproven',NULL);
INSERT INTO "addresses" VALUES(15,9,'email',1,'layla@mfa.egy.example','unproven',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0016');
CREATE TABLE alert_mails (
	id CHAR(32) NOT NULL, 
	alert_id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	CONSTRAINT pk_alert_mails PRIMARY KEY (id), 
	CONSTRAINT fk_alert_mails_id FOREIGN KEY(id) REFERENCES messages (id), 
	CONSTRAINT fk_alert_mails_alert_id FOREIGN KEY(alert_id) REFERENCES incident_alerts (id), 
	CONSTRAINT fk_alert_mails_account_id FOREIGN KEY(account_id) REFERENCES accounts (id), 
	CONSTRAINT uq_alert_mails_alert_id_account_id UNIQUE (alert_id, account_id)
);
CREATE TABLE answers (
	id INTEGER NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	channel VARCHAR(24) NOT NULL, 
	answer VARCHAR(24), 
	words TEXT NOT NULL, 
	late BOOLEAN NOT NULL, 
	"by" VARCHAR(100) NOT NULL, possible_incident BOOLEAN DEFAULT 0 NOT NULL, incident_read_by VARCHAR(100) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_answers PRIMARY KEY (id), 
	CONSTRAINT fk_answers_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id)
);
INSERT INTO "answers" VALUES(1,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 13:00:00.000000','page','received','',0,'',0,'');
INSERT INTO "answers" VALUES(2,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 14:00:00.000000','page','no_longer_me','',0,'',0,'');
INSERT INTO "answers" VALUES(3,'19cd4d9269082b42344ca472b74066b2','2026-03-02 13:00:00.000000','page','call_me','',0,'',0,'');
INSERT INTO "answers" VALUES(4,'04e3fd915190ae942738c3b3cf20d73c','2026-03-02 13:00:00.000000','page','received','We were hacked tonight.',0,'',1,'');
CREATE TABLE attempts (
	id INTEGER NOT NULL, 
	message_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	host VARCHAR(255) NOT NULL, 
	stage VARCHAR(20) NOT NULL, 
	code INTEGER, 
	reply TEXT NOT NULL, 
	CONSTRAINT pk_attempts PRIMARY KEY (id), 
	CONSTRAINT fk_attempts_message_id FOREIGN KEY(message_id) REFERENCES messages (id)
);
INSERT INTO "attempts" VALUES(1,'f62f90f3ee78601bcfbd2a2ff40ea17e','2026-03-02 12:00:00.000000','127.0.0.1','data',250,'2.0.0 Queued as ABC');
INSERT INTO "attempts" VALUES(2,'3c78b155d6cc632871316388f32c17fd','2026-03-02 12:00:00.000000','127.0.0.1','data',250,'2.0.0 Queued as ABC');
INSERT INTO "attempts" VALUES(3,'096ccdaf2f05421427ae2067bd33051b','2026-03-02 12:00:00.000000','127.0.0.1','data',250,'2.0.0 Queued as ABC');
INSERT INTO "attempts" VALUES(4,'b0daff680ee20bc0e2f10a7861bd68f9','2026-03-02 12:00:00.000000','127.0.0.1','data',250,'2.0.0 Queued as ABC');
INSERT INTO "attempts" VALUES(5,'54d2484c24c114199fd7c6567a3dd361','2026-03-02 12:00:00.000000','127.0.0.1','data',250,'2.0.0 Queued as ABC');
INSERT INTO "attempts" VALUES(6,'4cf7c3474033be16f2bd78543a7b14c1','2026-03-02 12:00:00.000000','127.0.0.1','rcpt',550,'5.1.1 No such user');
CREATE TABLE buckets (
	name VARCHAR(255) NOT NULL, 
	spent_until DOUBLE NOT NULL, 
	CONSTRAINT pk_buckets PRIMARY KEY (name)
);
CREATE TABLE call_backs (
	ping_id CHAR(32) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	phone VARCHAR(100) NOT NULL, 
	best_time VARCHAR(20) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(100) NOT NULL, 
	CONSTRAINT pk_call_backs PRIMARY KEY (ping_id), 
	CONSTRAINT fk_call_backs_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id)
);
INSERT INTO "call_backs" VALUES('19cd4d9269082b42344ca472b74066b2','2026-03-02 13:00:00.000000','+86 10 5555 0101','06:00-08:00',NULL,'');
CREATE TABLE cases (
	id INTEGER NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	cause VARCHAR(24) NOT NULL, 
	owner VARCHAR(100), 
	due_at DATETIME, 
	notes TEXT NOT NULL, 
	outcome VARCHAR(24), 
	opened_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT fk_cases_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id), 
	CONSTRAINT uq_cases_ping_id UNIQUE (ping_id)
);
CREATE TABLE codes (
	hash CHAR(32) NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_codes PRIMARY KEY (hash, ping_id)
)
 WITHOUT ROWID

;
INSERT INTO "codes" VALUES('013a6bd143109cc79510569e6eb1b216','eca614cc08c70a0eef48c486fde8e200');
INSERT INTO "codes" VALUES('359a8740d5965bed470713dba6eb3cd0','0fbe5affdf18b0d676d5b6b385a40c2c');
INSERT INTO "codes" VALUES('4dc4db4ad0ba7c0af46b27f77eda4aa6','04e3fd915190ae942738c3b3cf20d73c');
INSERT INTO "codes" VALUES('54fe3f4aa04e173989a7440b72aa1226','69ef3001d4ae502d28fe19c3d077349a');
INSERT INTO "codes" VALUES('5c54fd31523107c9398f5f09f791323d','19cd4d9269082b42344ca472b74066b2');
INSERT INTO "codes" VALUES('600f2f284d9e9a19168dbb8c644d5aea','d2c4877851bf8844159c60ca14057928');
CREATE TABLE "contacts" (
	id INTEGER NOT NULL, 
	state_code VARCHAR(3) NOT NULL, 
	role VARCHAR(24) NOT NULL, 
	rank VARCHAR(24) NOT NULL, 
	entity VARCHAR(300) NOT NULL, 
	position VARCHAR(300) NOT NULL, 
	name VARCHAR(300) NOT NULL, 
	languages VARCHAR(100) NOT NULL, 
	preferred_language VARCHAR(24), 
	time_zone VARCHAR(64) NOT NULL, 
	hours VARCHAR(100) NOT NULL, 
	note_reference VARCHAR(100) NOT NULL, 
	note_date DATE, 
	status VARCHAR(24) NOT NULL, 
	added_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	confirmed_at DATETIME, 
	confirmed_by VARCHAR(24), 
	successor_id INTEGER, 
	handover_on DATE, 
	CONSTRAINT pk_contacts PRIMARY KEY (id), 
	CONSTRAINT fk_contacts_state_code FOREIGN KEY(state_code) REFERENCES states (code), 
	CONSTRAINT fk_contacts_successor_id FOREIGN KEY(successor_id) REFERENCES contacts (id)
);
INSERT INTO "contacts" VALUES(1,'KEN','technical','primary','National CERT','Head','Amina Otieno','en','en','Africa/Nairobi','24/7','NV/1','2026-01-05','nominated','2026-01-31 12:00:00.000000','2026-02-10 12:00:00.000000','2026-02-10 12:00:00.000000','note',NULL,NULL);
INSERT INTO "contacts" VALUES(2,'KEN','diplomatic','primary','Ministry of Foreign Affairs','Director','Joseph Mwangi','en','en','Africa/Nairobi','','NV/1','2026-01-05','nominated','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','import',NULL,NULL);
INSERT INTO "contacts" VALUES(3,'FRA','technical','primary','ANSSI','Officier de permanence','Étienne Bérard','fr','fr','Europe/Paris','','NV/2','2026-01-06','nominated','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','import',NULL,NULL);
INSERT INTO "contacts" VALUES(4,'FRA','technical','alternate','ANSSI','','','fr','fr','Europe/Paris','24/7','NV/2','2026-01-06','suspended','2026-01-31 12:00:00.000000','2026-02-12 12:00:00.000000','2026-02-12 12:00:00.000000','note',NULL,NULL);
INSERT INTO "contacts" VALUES(5,'CHN','technical','primary','国家应急响应中心','','王小明','zh','zh','Asia/Shanghai','','NV/3','2026-01-07','nominated','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','import',NULL,NULL);
INSERT INTO "contacts" VALUES(6,'EGY','diplomatic','primary','وزارة الخارجية','','نور الزهراء','ar','ar','Africa/Cairo','','NV/4','2026-01-08','withdrawn','2026-01-31 12:00:00.000000','2026-02-20 12:00:00.000000','2026-02-20 12:00:00.000000','note',9,'2026-02-20');
INSERT INTO "contacts" VALUES(7,'MEX','diplomatic','primary','SRE','Directora','Ana López','es','es','America/Mexico_City','','NV/5','2026-01-09','withdrawn','2026-01-31 12:00:00.000000','2026-02-15 12:00:00.000000','2026-02-15 12:00:00.000000','note',NULL,NULL);
INSERT INTO "contacts" VALUES(8,'KAZ','technical','primary','KZ-CERT','','Асель Нурланова','ru','ru','Asia/Almaty','','NV/6','2026-01-09','nominated','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','2026-01-31 12:00:00.000000','import',NULL,NULL);
INSERT INTO "contacts" VALUES(9,'EGY','diplomatic','primary','وزارة الخارجية','','ليلى حسن','ar','ar','Africa/Cairo','','NV/9','2026-02-01','nominated','2026-02-20 12:00:00.000000','2026-02-20 12:00:00.000000','2026-02-20 12:00:00.000000','note',NULL,NULL);
CREATE TABLE "courtesies" (
	id CHAR(32) NOT NULL, 
	incoming_id INTEGER NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	in_reply_to VARCHAR(998) NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT pk_courtesies PRIMARY KEY (id), 
	CONSTRAINT fk_courtesies_incoming_id FOREIGN KEY(incoming_id) REFERENCES incoming (id), 
	CONSTRAINT uq_courtesies_incoming_id UNIQUE (incoming_id), 
	CONSTRAINT fk_courtesies_id FOREIGN KEY(id) REFERENCES messages (id)
);
CREATE TABLE directory_terms (
	term VARCHAR(100) NOT NULL, 
	contact_id INTEGER NOT NULL, 
	CONSTRAINT pk_directory_terms PRIMARY KEY (term, contact_id), 
	CONSTRAINT fk_directory_terms_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id)
)
 WITHOUT ROWID

;
INSERT INTO "directory_terms" VALUES('1',1);
INSERT INTO "directory_terms" VALUES('254205550143',1);
INSERT INTO "directory_terms" VALUES('<341055502452',1);
INSERT INTO "directory_terms" VALUES('@cert.ken.example',1);
INSERT INTO "directory_terms" VALUES('amina@cert.ken.example',1);
INSERT INTO "directory_terms" VALUES('cert',1);
INSERT INTO "directory_terms" VALUES('desk@cert.ken.example',1);
INSERT INTO "directory_terms" VALUES('example',1);
INSERT INTO "directory_terms" VALUES('head',1);
INSERT INTO "directory_terms" VALUES('ken',1);
INSERT INTO "directory_terms" VALUES('national',1);
INSERT INTO "directory_terms" VALUES('nv1',1);
INSERT INTO "directory_terms" VALUES('otieno',1);
INSERT INTO "directory_terms" VALUES('p-000001',1);
INSERT INTO "directory_terms" VALUES('1',2);
INSERT INTO "directory_terms" VALUES('@mfa.ken.example',2);
INSERT INTO "directory_terms" VALUES('affairs',2);
INSERT INTO "directory_terms" VALUES('director',2);
INSERT INTO "directory_terms" VALUES('example',2);
INSERT INTO "directory_terms" VALUES('foreign',2);
INSERT INTO "directory_terms" VALUES('joseph@mfa.ken.example',2);
INSERT INTO "directory_terms" VALUES('ken',2);
INSERT INTO "directory_terms" VALUES('mfa',2);
INSERT INTO "directory_terms" VALUES('ministry',2);
INSERT INTO "directory_terms" VALUES('mwangi',2);
INSERT INTO "directory_terms" VALUES('nv1',2);
INSERT INTO "directory_terms" VALUES('of',2);
INSERT INTO "directory_terms" VALUES('p-000002',2);
INSERT INTO "directory_terms" VALUES('2',3);
INSERT INTO "directory_terms" VALUES('33155501234',3);
INSERT INTO "directory_terms" VALUES('<43210555133',3);
INSERT INTO "directory_terms" VALUES('@cert.fra.example',3);
INSERT INTO "directory_terms" VALUES('anssi',3);
INSERT INTO "directory_terms" VALUES('berard',3);
INSERT INTO "directory_terms" VALUES('cert',3);
INSERT INTO "directory_terms" VALUES('de',3);
INSERT INTO "directory_terms" VALUES('etienne@cert.fra.example',3);
INSERT INTO "directory_terms" VALUES('example',3);
INSERT INTO "directory_terms" VALUES('fra',3);
INSERT INTO "directory_terms" VALUES('nv2',3);
INSERT INTO "directory_terms" VALUES('officier',3);
INSERT INTO "directory_terms" VALUES('p-000003',3);
INSERT INTO "directory_terms" VALUES('permanence',3);
INSERT INTO "directory_terms" VALUES('2',4);
INSERT INTO "directory_terms" VALUES('@cert.fra.example',4);
INSERT INTO "directory_terms" VALUES('anssi',4);
INSERT INTO "directory_terms" VALUES('cert',4);
INSERT INTO "directory_terms" VALUES('example',4);
INSERT INTO "directory_terms" VALUES('fra',4);
INSERT INTO "directory_terms" VALUES('nv2',4);
INSERT INTO "directory_terms" VALUES('p-000004',4);
INSERT INTO "directory_terms" VALUES('permanence@cert.fra.example',4);
INSERT INTO "directory_terms" VALUES('3',5);
INSERT INTO "directory_terms" VALUES('@cert.chn.example',5);
INSERT INTO "directory_terms" VALUES('cert',5);
INSERT INTO "directory_terms" VALUES('chn',5);
INSERT INTO "directory_terms" VALUES('example',5);
INSERT INTO "directory_terms" VALUES('nv3',5);
INSERT INTO "directory_terms" VALUES('p-000005',5);
INSERT INTO "directory_terms" VALUES('wang@cert.chn.example',5);
INSERT INTO "directory_terms" VALUES('中心',5);
INSERT INTO "directory_terms" VALUES('响应',5);
INSERT INTO "directory_terms" VALUES('国家应急响应中心',5);
INSERT INTO "directory_terms" VALUES('家应',5);
INSERT INTO "directory_terms" VALUES('小明',5);
INSERT INTO "directory_terms" VALUES('应中',5);
INSERT INTO "directory_terms" VALUES('应急',5);
INSERT INTO "directory_terms" VALUES('心',5);
INSERT INTO "directory_terms" VALUES('急响',5);
INSERT INTO "directory_terms" VALUES('明',5);
INSERT INTO "directory_terms" VALUES('王小明',5);
INSERT INTO "directory_terms" VALUES('20227951417',6);
INSERT INTO "directory_terms" VALUES('4',6);
INSERT INTO "directory_terms" VALUES('<71415972202',6);
INSERT INTO "directory_terms" VALUES('@mfa.egy.example',6);
INSERT INTO "directory_terms" VALUES('desk@mfa.egy.example',6);
INSERT INTO "directory_terms" VALUES('egy',6);
INSERT INTO "directory_terms" VALUES('example',6);
INSERT INTO "directory_terms" VALUES('mfa',6);
INSERT INTO "directory_terms" VALUES('noor@mfa.egy.example',6);
INSERT INTO "directory_terms" VALUES('nv4',6);
INSERT INTO "directory_terms" VALUES('p-000006',6);
INSERT INTO "directory_terms" VALUES('الخارجيه',6);
INSERT INTO "directory_terms" VALUES('الزهرا',6);
INSERT INTO "directory_terms" VALUES('خارجيه',6);
INSERT INTO "directory_terms" VALUES('زهرا',6);
INSERT INTO "directory_terms" VALUES('نور',6);
INSERT INTO "directory_terms" VALUES('وزاره',6);
INSERT INTO "directory_terms" VALUES('5',7);
INSERT INTO "directory_terms" VALUES('@sre.mex.example',7);
INSERT INTO "directory_terms" VALUES('ana@sre.mex.example',7);
INSERT INTO "directory_terms" VALUES('directora',7);
INSERT INTO "directory_terms" VALUES('example',7);
INSERT INTO "directory_terms" VALUES('lopez',7);
INSERT INTO "directory_terms" VALUES('mex',7);
INSERT INTO "directory_terms" VALUES('nv5',7);
INSERT INTO "directory_terms" VALUES('p-000007',7);
INSERT INTO "directory_terms" VALUES('sre',7);
INSERT INTO "directory_terms" VALUES('6',8);
INSERT INTO "directory_terms" VALUES('@cert.kaz.example',8);
INSERT INTO "directory_terms" VALUES('asel@cert.kaz.example',8);
INSERT INTO "directory_terms" VALUES('cert',8);
INSERT INTO "directory_terms" VALUES('example',8);
INSERT INTO "directory_terms" VALUES('kaz',8);
INSERT INTO "directory_terms" VALUES('kzcert',8);
INSERT INTO "directory_terms" VALUES('nv6',8);
INSERT INTO "directory_terms" VALUES('p-000008',8);
INSERT INTO "directory_terms" VALUES('асель',8);
INSERT INTO "directory_terms" VALUES('нурланова',8);
INSERT INTO "directory_terms" VALUES('9',9);
INSERT INTO "directory_terms" VALUES('@mfa.egy.example',9);
INSERT INTO "directory_terms" VALUES('egy',9);
INSERT INTO "directory_terms" VALUES('example',9);
INSERT INTO "directory_terms" VALUES('layla@mfa.egy.example',9);
INSERT INTO "directory_terms" VALUES('mfa',9);
INSERT INTO "directory_terms" VALUES('nv9',9);
INSERT INTO "directory_terms" VALUES('p-000009',9);
INSERT INTO "directory_terms" VALUES('الخارجيه',9);
INSERT INTO "directory_terms" VALUES('حسن',9);
INSERT INTO "directory_terms" VALUES('خارجيه',9);
INSERT INTO "directory_terms" VALUES('ليلي',9);
INSERT INTO "directory_terms" VALUES('وزاره',9);
CREATE TABLE events (
	id INTEGER NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	code VARCHAR(40), 
	message_id CHAR(32), 
	CONSTRAINT pk_events PRIMARY KEY (id), 
	CONSTRAINT fk_events_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id)
);
INSERT INTO "events" VALUES(1,'04e3fd915190ae942738c3b3cf20d73c','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(2,'0fbe5affdf18b0d676d5b6b385a40c2c','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(3,'19cd4d9269082b42344ca472b74066b2','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(4,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(5,'d2c4877851bf8844159c60ca14057928','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(6,'eca614cc08c70a0eef48c486fde8e200','2026-03-02 12:00:00.000000','called',NULL,NULL);
INSERT INTO "events" VALUES(7,'04e3fd915190ae942738c3b3cf20d73c','2026-03-02 12:00:00.000000','accepted',NULL,'f62f90f3ee78601bcfbd2a2ff40ea17e');
INSERT INTO "events" VALUES(8,'0fbe5affdf18b0d676d5b6b385a40c2c','2026-03-02 12:00:00.000000','accepted',NULL,'3c78b155d6cc632871316388f32c17fd');
INSERT INTO "events" VALUES(9,'19cd4d9269082b42344ca472b74066b2','2026-03-02 12:00:00.000000','accepted',NULL,'096ccdaf2f05421427ae2067bd33051b');
INSERT INTO "events" VALUES(10,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 12:00:00.000000','accepted',NULL,'b0daff680ee20bc0e2f10a7861bd68f9');
INSERT INTO "events" VALUES(11,'d2c4877851bf8844159c60ca14057928','2026-03-02 12:00:00.000000','accepted',NULL,'54d2484c24c114199fd7c6567a3dd361');
INSERT INTO "events" VALUES(12,'eca614cc08c70a0eef48c486fde8e200','2026-03-02 12:00:00.000000','failed','no_such_mailbox','4cf7c3474033be16f2bd78543a7b14c1');
INSERT INTO "events" VALUES(13,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 13:00:00.000000','answered','received',NULL);
INSERT INTO "events" VALUES(14,'69ef3001d4ae502d28fe19c3d077349a','2026-03-02 14:00:00.000000','answered','no_longer_me',NULL);
INSERT INTO "events" VALUES(15,'19cd4d9269082b42344ca472b74066b2','2026-03-02 13:00:00.000000','answered','call_me',NULL);
INSERT INTO "events" VALUES(16,'04e3fd915190ae942738c3b3cf20d73c','2026-03-02 13:00:00.000000','answered','received',NULL);
CREATE TABLE exercise_log (
	id INTEGER NOT NULL, 
	exercise_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(100) NOT NULL, 
	what VARCHAR(40) NOT NULL, 
	reason VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_exercise_log PRIMARY KEY (id), 
	CONSTRAINT fk_exercise_log_exercise_id FOREIGN KEY(exercise_id) REFERENCES exercises (id)
);
INSERT INTO "exercise_log" VALUES(1,1,'2026-03-02 12:00:00.000000','amina','planned','');
INSERT INTO "exercise_log" VALUES(2,1,'2026-03-02 12:00:00.000000','amina','opened','');
CREATE TABLE exercises (
	id INTEGER NOT NULL, 
	reference VARCHAR(20) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	phase VARCHAR(24) NOT NULL, 
	scope JSON NOT NULL, 
	window_minutes INTEGER NOT NULL, 
	opens_at_local VARCHAR(16), 
	zone VARCHAR(64) NOT NULL, 
	opens_at DATETIME, 
	opened_at DATETIME, 
	closes_at DATETIME, 
	closed_at DATETIME, 
	grace_days INTEGER NOT NULL, 
	planned_by VARCHAR(100) NOT NULL, 
	planned_at DATETIME NOT NULL, 
	CONSTRAINT pk_exercises PRIMARY KEY (id), 
	CONSTRAINT uq_exercises_reference UNIQUE (reference)
);
INSERT INTO "exercises" VALUES(1,'CC-2026-01','Spring check','open','{}',4320,NULL,'UTC',NULL,'2026-03-02 12:00:00.000000','2026-03-05 12:00:00.000000',NULL,30,'amina','2026-03-02 12:00:00.000000');
CREATE TABLE frames (
	step_id INTEGER NOT NULL, 
	language VARCHAR(24) NOT NULL, 
	role VARCHAR(24) NOT NULL, 
	subject VARCHAR(500) NOT NULL, 
	text TEXT NOT NULL, 
	html TEXT NOT NULL, 
	CONSTRAINT pk_frames PRIMARY KEY (step_id, language, role), 
	CONSTRAINT fk_frames_step_id FOREIGN KEY(step_id) REFERENCES steps (id)
);
INSERT INTO "frames" VALUES(1,'ar','diplomatic','[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'zh','diplomatic','[CC-2026-01] 通信测试：外交联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'en','diplomatic','[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'fr','diplomatic','[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'ru','diplomatic','[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'es','diplomatic','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'ar','technical','[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'zh','technical','[CC-2026-01] 通信测试：技术联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'en','technical','[CC-2026-01] Communication check: technical point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'fr','technical','[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'ru','technical','[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(1,'es','technical','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'ar','diplomatic','[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'zh','diplomatic','[CC-2026-01] 通信测试：外交联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'en','diplomatic','[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'fr','diplomatic','[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'ru','diplomatic','[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'es','diplomatic','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'ar','technical','[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'zh','technical','[CC-2026-01] 通信测试：技术联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'en','technical','[CC-2026-01] Communication check: technical point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'fr','technical','[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'ru','technical','[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(2,'es','technical','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'ar','diplomatic','[CC-2026-01] اختبار الاتصال: جهة الاتصال الدبلوماسية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'zh','diplomatic','[CC-2026-01] 通信测试：外交联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'en','diplomatic','[CC-2026-01] Communication check: diplomatic point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'fr','diplomatic','[CC-2026-01] Vérification des communications : point de contact diplomatique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'ru','diplomatic','[CC-2026-01] Проверка связи: дипломатический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'es','diplomatic','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto diplomático, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'ar','technical','[CC-2026-01] اختبار الاتصال: جهة الاتصال التقنية، ⟦state⟧','اختبار الاتصال. لم يقع أي حادث.

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

----------------------------------------

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
','<div lang="ar" dir="rtl" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'zh','technical','[CC-2026-01] 通信测试：技术联络点，⟦state⟧','通信测试。未发生任何安全事件。

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

----------------------------------------

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
','<div lang="zh" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'en','technical','[CC-2026-01] Communication check: technical point of contact, ⟦state⟧','Communication check. No incident has occurred.

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
','<div lang="en" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'fr','technical','[CC-2026-01] Vérification des communications : point de contact technique, ⟦state⟧','Vérification des communications. Aucun incident ne s’est produit.

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

----------------------------------------

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
','<div lang="fr" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'ru','technical','[CC-2026-01] Проверка связи: технический контактный пункт, ⟦state⟧','Проверка связи. Никакого инцидента не произошло.

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

----------------------------------------

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
','<div lang="ru" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
INSERT INTO "frames" VALUES(3,'es','technical','[CC-2026-01] Comprobación de las comunicaciones: punto de contacto técnico, ⟦state⟧','Comprobación de las comunicaciones. No se ha producido ningún incidente.

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

----------------------------------------

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
','<div lang="es" dir="ltr" style="max-width: 40em; line-height: 1.45">
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
CREATE TABLE history (
	id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(100) NOT NULL, 
	change VARCHAR(24) NOT NULL, 
	"before" JSON, 
	"after" JSON NOT NULL, 
	reason VARCHAR(500) NOT NULL, 
	document VARCHAR(255) NOT NULL, 
	document_hash VARCHAR(64) NOT NULL, ground VARCHAR(24), note_reference VARCHAR(100) DEFAULT '' NOT NULL, note_date DATE, 
	CONSTRAINT pk_history PRIMARY KEY (id), 
	CONSTRAINT fk_history_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id)
);
INSERT INTO "history" VALUES(1,1,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"KEN","role":"technical","rank":"primary","entity":"National CERT","position":"Head","name":"Amina Otieno","emails":["amina@cert.ken.example","desk@cert.ken.example"],"phones":["+254205550142"],"languages":["en"],"time_zone":"Africa/Nairobi","hours":"24/7","note_reference":"NV/1","note_date":"2026-01-05","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(2,2,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"KEN","role":"diplomatic","rank":"primary","entity":"Ministry of Foreign Affairs","position":"Director","name":"Joseph Mwangi","emails":["joseph@mfa.ken.example"],"phones":[],"languages":["en"],"time_zone":"Africa/Nairobi","hours":"","note_reference":"NV/1","note_date":"2026-01-05","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(3,3,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"FRA","role":"technical","rank":"primary","entity":"ANSSI","position":"Officier de permanence","name":"\u00c9tienne B\u00e9rard","emails":["etienne@cert.fra.example"],"phones":["+33155501234"],"languages":["fr"],"time_zone":"Europe/Paris","hours":"","note_reference":"NV/2","note_date":"2026-01-06","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(4,4,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"FRA","role":"technical","rank":"alternate","entity":"ANSSI","position":"","name":"","emails":["permanence@cert.fra.example"],"phones":[],"languages":["fr"],"time_zone":"Europe/Paris","hours":"24/7","note_reference":"NV/2","note_date":"2026-01-06","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(5,5,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"CHN","role":"technical","rank":"primary","entity":"\u56fd\u5bb6\u5e94\u6025\u54cd\u5e94\u4e2d\u5fc3","position":"","name":"\u738b\u5c0f\u660e","emails":["wang@cert.chn.example"],"phones":[],"languages":["zh"],"time_zone":"Asia/Shanghai","hours":"","note_reference":"NV/3","note_date":"2026-01-07","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(6,6,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"EGY","role":"diplomatic","rank":"primary","entity":"\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629","position":"","name":"\u0646\u0648\u0631 \u0627\u0644\u0632\u0647\u0631\u0627\u0621","emails":["noor@mfa.egy.example","desk@mfa.egy.example"],"phones":["+20227951417"],"languages":["ar"],"time_zone":"Africa/Cairo","hours":"","note_reference":"NV/4","note_date":"2026-01-08","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(7,7,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"MEX","role":"diplomatic","rank":"primary","entity":"SRE","position":"Directora","name":"Ana L\u00f3pez","emails":["ana@sre.mex.example"],"phones":[],"languages":["es"],"time_zone":"America/Mexico_City","hours":"","note_reference":"NV/5","note_date":"2026-01-09","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(8,8,'2026-01-31 12:00:00.000000','amina','added',NULL,'{"state":"KAZ","role":"technical","rank":"primary","entity":"KZ-CERT","position":"","name":"\u0410\u0441\u0435\u043b\u044c \u041d\u0443\u0440\u043b\u0430\u043d\u043e\u0432\u0430","emails":["asel@cert.kaz.example"],"phones":[],"languages":["ru"],"time_zone":"Asia/Almaty","hours":"","note_reference":"NV/6","note_date":"2026-01-09","status":"nominated"}','','spring.csv','abababababababababababababababababababababababababababababababab','import','',NULL);
INSERT INTO "history" VALUES(9,1,'2026-02-10 12:00:00.000000','amina','corrected','{"phones":["+254205550142"]}','{"phones":["+254205550143"]}','','','','note','NV/9','2026-02-01');
INSERT INTO "history" VALUES(10,4,'2026-02-12 12:00:00.000000','amina','suspended','{"status":"nominated"}','{"status":"suspended"}','','','','note','NV/9','2026-02-01');
INSERT INTO "history" VALUES(11,7,'2026-02-15 12:00:00.000000','amina','withdrawn','{"status":"nominated"}','{"status":"withdrawn"}','','','','note','NV/9','2026-02-01');
INSERT INTO "history" VALUES(12,9,'2026-02-20 12:00:00.000000','amina','added',NULL,'{"state":"EGY","role":"diplomatic","rank":"primary","entity":"\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629","position":"","name":"\u0644\u064a\u0644\u0649 \u062d\u0633\u0646","emails":["layla@mfa.egy.example"],"phones":[],"languages":["ar"],"time_zone":"Africa/Cairo","hours":"","note_reference":"NV/9","note_date":"2026-02-01","status":"nominated"}','','','','note','NV/9','2026-02-01');
INSERT INTO "history" VALUES(13,6,'2026-02-20 12:00:00.000000','amina','replaced','{"status":"nominated","succession":{"successor_id":null,"handover_on":null}}','{"status":"withdrawn","succession":{"successor_id":9,"handover_on":"2026-02-20"}}','','','','note','NV/9','2026-02-01');
CREATE TABLE inbox_sources (
	name VARCHAR(255) NOT NULL, 
	uidvalidity BIGINT NOT NULL, 
	uid BIGINT NOT NULL, 
	read_up_to DATETIME, 
	alarm VARCHAR(300) NOT NULL, 
	alarm_at DATETIME, 
	CONSTRAINT pk_inbox_sources PRIMARY KEY (name)
);
CREATE TABLE incident_alerts (
	id INTEGER NOT NULL, 
	incoming_id INTEGER, 
	answer_id INTEGER, 
	extent VARCHAR(24) NOT NULL, 
	proved BOOLEAN NOT NULL, 
	made_at DATETIME NOT NULL, 
	subject VARCHAR(300) NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_incident_alerts PRIMARY KEY (id), 
	CONSTRAINT fk_incident_alerts_incoming_id FOREIGN KEY(incoming_id) REFERENCES incoming (id), 
	CONSTRAINT fk_incident_alerts_answer_id FOREIGN KEY(answer_id) REFERENCES answers (id), 
	CONSTRAINT uq_incident_alerts_incoming_id UNIQUE (incoming_id), 
	CONSTRAINT uq_incident_alerts_answer_id UNIQUE (answer_id)
);
CREATE TABLE incoming (
	id INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	recipient VARCHAR(320) NOT NULL, 
	sender VARCHAR(320) NOT NULL, 
	way VARCHAR(24) NOT NULL, 
	received_at DATETIME NOT NULL, 
	size INTEGER NOT NULL, 
	raw BLOB, 
	state VARCHAR(24) NOT NULL, 
	failure VARCHAR(200) NOT NULL, 
	worked_off_at DATETIME, 
	CONSTRAINT pk_incoming PRIMARY KEY (id), 
	CONSTRAINT uq_incoming_digest_recipient UNIQUE (digest, recipient)
);
CREATE TABLE incoming_readings (
	id INTEGER NOT NULL, 
	incoming_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	rules INTEGER NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	recipient VARCHAR(320) NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	reason VARCHAR(24), 
	why TEXT NOT NULL, 
	ping_id CHAR(32), 
	message_id CHAR(32), 
	found_by VARCHAR(24) NOT NULL, 
	mismatch BOOLEAN NOT NULL, 
	words TEXT NOT NULL, 
	proposed VARCHAR(24), 
	sure BOOLEAN NOT NULL, 
	returns_on DATE, 
	stand_in VARCHAR(320) NOT NULL, 
	ticket VARCHAR(80) NOT NULL, 
	outcome VARCHAR(24) NOT NULL, 
	"by" VARCHAR(100) NOT NULL, 
	at DATETIME NOT NULL, 
	note VARCHAR(500) NOT NULL, author VARCHAR(320) DEFAULT '' NOT NULL, subject VARCHAR(300) DEFAULT '' NOT NULL, set_aside TEXT DEFAULT '' NOT NULL, possible_incident BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_incoming_readings PRIMARY KEY (id), 
	CONSTRAINT fk_incoming_readings_incoming_id FOREIGN KEY(incoming_id) REFERENCES incoming (id), 
	CONSTRAINT fk_incoming_readings_message_id FOREIGN KEY(message_id) REFERENCES messages (id), 
	CONSTRAINT fk_incoming_readings_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id), 
	CONSTRAINT uq_incoming_readings_incoming_id_position UNIQUE (incoming_id, position)
);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name CHAR(32) NOT NULL, 
	beat INTEGER NOT NULL, 
	held_why VARCHAR(300) NOT NULL, 
	clock_alarm VARCHAR(300) NOT NULL, 
	times_accepted INTEGER NOT NULL, 
	released_by VARCHAR(100) NOT NULL, 
	released_at DATETIME, 
	released_reason VARCHAR(500) NOT NULL, beat_at DATETIME, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO "installation" VALUES(1,'117c36c407f5480984d3dc10e091ac3e',0,'','',0,'',NULL,'',NULL);
CREATE TABLE "messages" (
	id CHAR(32) NOT NULL, 
	ping_id CHAR(32), 
	step_id INTEGER, 
	frame_step_id INTEGER, 
	roster_address_id INTEGER, 
	delivery VARCHAR(24) NOT NULL, 
	cause VARCHAR(24), 
	due_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	claimed_by CHAR(32), 
	accepted_at DATETIME, 
	possibly_twice BOOLEAN NOT NULL, 
	returned_at DATETIME, 
	kind VARCHAR(24) DEFAULT 'step' NOT NULL, 
	recipient VARCHAR(320), 
	CONSTRAINT pk_messages PRIMARY KEY (id), 
	CONSTRAINT fk_messages_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id), 
	CONSTRAINT fk_messages_step_id FOREIGN KEY(step_id) REFERENCES steps (id), 
	CONSTRAINT fk_messages_frame_step_id FOREIGN KEY(frame_step_id) REFERENCES steps (id), 
	CONSTRAINT uq_messages_ping_id_step_id_roster_address_id UNIQUE (ping_id, step_id, roster_address_id), 
	CONSTRAINT fk_messages_roster_address_id FOREIGN KEY(roster_address_id) REFERENCES roster_addresses (id)
);
INSERT INTO "messages" VALUES('f62f90f3ee78601bcfbd2a2ff40ea17e','04e3fd915190ae942738c3b3cf20d73c',1,1,1,'accepted',NULL,'2026-03-02 12:00:00.000000',1,NULL,'2026-03-02 12:00:00.000000',0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('3c78b155d6cc632871316388f32c17fd','0fbe5affdf18b0d676d5b6b385a40c2c',1,1,2,'accepted',NULL,'2026-03-02 12:00:00.000000',1,NULL,'2026-03-02 12:00:00.000000',0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('096ccdaf2f05421427ae2067bd33051b','19cd4d9269082b42344ca472b74066b2',1,1,3,'accepted',NULL,'2026-03-02 12:00:00.000000',1,NULL,'2026-03-02 12:00:00.000000',0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('b0daff680ee20bc0e2f10a7861bd68f9','69ef3001d4ae502d28fe19c3d077349a',1,1,4,'accepted',NULL,'2026-03-02 12:00:00.000000',1,NULL,'2026-03-02 12:00:00.000000',0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('54d2484c24c114199fd7c6567a3dd361','d2c4877851bf8844159c60ca14057928',1,1,6,'accepted',NULL,'2026-03-02 12:00:00.000000',1,NULL,'2026-03-02 12:00:00.000000',0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('4cf7c3474033be16f2bd78543a7b14c1','eca614cc08c70a0eef48c486fde8e200',1,1,7,'refused','no_such_mailbox','2026-03-02 12:00:00.000000',1,NULL,NULL,0,NULL,'step',NULL);
INSERT INTO "messages" VALUES('1f7031ab3af16b05c814bd3d6cf135b2','eca614cc08c70a0eef48c486fde8e200',5,1,7,'waiting',NULL,'2026-03-03 12:00:00.000000',0,NULL,NULL,0,NULL,'step',NULL);
CREATE TABLE "officer_mails" (
	id CHAR(32) NOT NULL, 
	address_id INTEGER NOT NULL, 
	"by" VARCHAR(100) NOT NULL, 
	written_at DATETIME NOT NULL, 
	words TEXT NOT NULL, 
	subject VARCHAR(998) NOT NULL, 
	text TEXT NOT NULL, 
	in_reply_to VARCHAR(998) NOT NULL, 
	thread TEXT NOT NULL, 
	CONSTRAINT pk_officer_mails PRIMARY KEY (id), 
	CONSTRAINT fk_officer_mails_address_id FOREIGN KEY(address_id) REFERENCES addresses (id), 
	CONSTRAINT fk_officer_mails_id FOREIGN KEY(id) REFERENCES messages (id)
);
CREATE TABLE pings (
	id CHAR(32) NOT NULL, 
	exercise_id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	state_code VARCHAR(3) NOT NULL, 
	regional_group VARCHAR(24) NOT NULL, 
	role VARCHAR(24) NOT NULL, 
	rank VARCHAR(24) NOT NULL, 
	entity VARCHAR(300) NOT NULL, 
	position VARCHAR(300) NOT NULL, 
	name VARCHAR(300) NOT NULL, 
	language VARCHAR(24) NOT NULL, 
	time_zone VARCHAR(64) NOT NULL, 
	state_name VARCHAR(200) NOT NULL, 
	state_name_en VARCHAR(200) NOT NULL, 
	status VARCHAR(24) NOT NULL, 
	called_at DATETIME, 
	answered_at DATETIME, 
	contradicted BOOLEAN NOT NULL, 
	CONSTRAINT pk_pings PRIMARY KEY (id), 
	CONSTRAINT fk_pings_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_pings_exercise_id FOREIGN KEY(exercise_id) REFERENCES exercises (id), 
	CONSTRAINT fk_pings_state_code FOREIGN KEY(state_code) REFERENCES states (code), 
	CONSTRAINT uq_pings_exercise_id_contact_id UNIQUE (exercise_id, contact_id)
);
INSERT INTO "pings" VALUES('04e3fd915190ae942738c3b3cf20d73c',1,8,'KAZ','asia_pacific','technical','primary','KZ-CERT','','Асель Нурланова','ru','Asia/Almaty','Казахстан','Kazakhstan','confirmed','2026-03-02 12:00:00.000000','2026-03-02 13:00:00.000000',0);
INSERT INTO "pings" VALUES('0fbe5affdf18b0d676d5b6b385a40c2c',1,2,'KEN','african','diplomatic','primary','Ministry of Foreign Affairs','Director','Joseph Mwangi','en','Africa/Nairobi','Kenya','Kenya','sent','2026-03-02 12:00:00.000000',NULL,0);
INSERT INTO "pings" VALUES('19cd4d9269082b42344ca472b74066b2',1,5,'CHN','asia_pacific','technical','primary','国家应急响应中心','','王小明','zh','Asia/Shanghai','中国','China','confirmed','2026-03-02 12:00:00.000000','2026-03-02 13:00:00.000000',0);
INSERT INTO "pings" VALUES('69ef3001d4ae502d28fe19c3d077349a',1,1,'KEN','african','technical','primary','National CERT','Head','Amina Otieno','en','Africa/Nairobi','Kenya','Kenya','confirmed','2026-03-02 12:00:00.000000','2026-03-02 13:00:00.000000',1);
INSERT INTO "pings" VALUES('d2c4877851bf8844159c60ca14057928',1,9,'EGY','african','diplomatic','primary','وزارة الخارجية','','ليلى حسن','ar','Africa/Cairo','مصر','Egypt','sent','2026-03-02 12:00:00.000000',NULL,0);
INSERT INTO "pings" VALUES('eca614cc08c70a0eef48c486fde8e200',1,3,'FRA','western_european_others','technical','primary','ANSSI','Officier de permanence','Étienne Bérard','fr','Europe/Paris','France','France','bounced','2026-03-02 12:00:00.000000',NULL,0);
CREATE TABLE proposals (
	id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	fields JSON NOT NULL, 
	origin VARCHAR(100) NOT NULL, 
	settled_at DATETIME, 
	settled_by VARCHAR(100) NOT NULL, source VARCHAR(24) DEFAULT 'contact' NOT NULL, outcome VARCHAR(24), outcome_reason VARCHAR(500) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_proposals PRIMARY KEY (id), 
	CONSTRAINT fk_proposals_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id)
);
INSERT INTO "proposals" VALUES(1,1,'2026-03-02 14:00:00.000000','successor','{"name": "Wanjiru Kamau", "mail": "wanjiru@cert.ken.example", "words": "My colleague Wanjiru takes over."}','CC-2026-01',NULL,'','reply',NULL,'');
INSERT INTO "proposals" VALUES(2,2,'2026-03-02 14:00:00.000000','correction','{"position": "Head of unit", "phone": "+254 20 555 0199"}','CC-2026-01',NULL,'','contact',NULL,'');
INSERT INTO "proposals" VALUES(3,3,'2026-03-02 14:00:00.000000','dead_address','{"address": "etienne@cert.fra.example"}','CC-2026-01',NULL,'','bounce',NULL,'');
INSERT INTO "proposals" VALUES(4,8,'2026-03-02 14:00:00.000000','stand_in','{"mail": "stand-in@cert.kaz.example", "until": "2026-04-01"}','CC-2026-01',NULL,'','absence',NULL,'');
CREATE TABLE read_backs (
	reading_id INTEGER NOT NULL, 
	successor_name VARCHAR(200) NOT NULL, 
	successor_address VARCHAR(320) NOT NULL, 
	phone VARCHAR(100) NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_read_backs PRIMARY KEY (reading_id), 
	CONSTRAINT fk_read_backs_reading_id FOREIGN KEY(reading_id) REFERENCES incoming_readings (id)
);
CREATE TABLE roster_addresses (
	id INTEGER NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	address_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	value VARCHAR(320) NOT NULL, ticket VARCHAR(80), 
	CONSTRAINT pk_roster_addresses PRIMARY KEY (id), 
	CONSTRAINT fk_roster_addresses_address_id FOREIGN KEY(address_id) REFERENCES addresses (id), 
	CONSTRAINT fk_roster_addresses_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id), 
	CONSTRAINT uq_roster_addresses_ping_id_position UNIQUE (ping_id, position)
);
INSERT INTO "roster_addresses" VALUES(1,'04e3fd915190ae942738c3b3cf20d73c',13,1,'asel@cert.kaz.example',NULL);
INSERT INTO "roster_addresses" VALUES(2,'0fbe5affdf18b0d676d5b6b385a40c2c',4,1,'joseph@mfa.ken.example',NULL);
INSERT INTO "roster_addresses" VALUES(3,'19cd4d9269082b42344ca472b74066b2',8,1,'wang@cert.chn.example',NULL);
INSERT INTO "roster_addresses" VALUES(4,'69ef3001d4ae502d28fe19c3d077349a',1,1,'amina@cert.ken.example',NULL);
INSERT INTO "roster_addresses" VALUES(5,'69ef3001d4ae502d28fe19c3d077349a',2,2,'desk@cert.ken.example',NULL);
INSERT INTO "roster_addresses" VALUES(6,'d2c4877851bf8844159c60ca14057928',15,1,'layla@mfa.egy.example',NULL);
INSERT INTO "roster_addresses" VALUES(7,'eca614cc08c70a0eef48c486fde8e200',5,1,'etienne@cert.fra.example',NULL);
CREATE TABLE sign_ins (
	token_hash VARCHAR(64) NOT NULL, 
	account_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_ins PRIMARY KEY (token_hash), 
	CONSTRAINT fk_sign_ins_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "sign_ins" VALUES('4533c8f2b6a9ec1ec6ad3961b38759c86250167f4690141dc97c790c1ff8b347',1,'2026-03-02 12:00:00.000000','2126-02-06 12:00:00.000000');
CREATE TABLE states (
	code VARCHAR(3) NOT NULL, 
	regional_group VARCHAR(24) NOT NULL, 
	mission_language VARCHAR(24) NOT NULL, 
	mission_address VARCHAR(320), 
	name_ar VARCHAR(200) NOT NULL, 
	name_en VARCHAR(200) NOT NULL, 
	name_es VARCHAR(200) NOT NULL, 
	name_fr VARCHAR(200) NOT NULL, 
	name_ru VARCHAR(200) NOT NULL, 
	name_zh VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_states PRIMARY KEY (code)
);
INSERT INTO "states" VALUES('CHN','asia_pacific','en','mission@chn.example','الصين','China','China','Chine','Китай','中国');
INSERT INTO "states" VALUES('EGY','african','en','mission@egy.example','مصر','Egypt','Egipto','Égypte','Египет','埃及');
INSERT INTO "states" VALUES('FRA','western_european_others','en','mission@fra.example','فرنسا','France','Francia','France','Франция','法国');
INSERT INTO "states" VALUES('JPN','asia_pacific','en','mission@jpn.example','اليابان','Japan','Japón','Japon','Япония','日本');
INSERT INTO "states" VALUES('KAZ','asia_pacific','en','mission@kaz.example','كازاخستان','Kazakhstan','Kazajstán','Kazakhstan','Казахстан','哈萨克斯坦');
INSERT INTO "states" VALUES('KEN','african','en','mission@ken.example','كينيا','Kenya','Kenya','Kenya','Кения','肯尼亚');
INSERT INTO "states" VALUES('MEX','latin_american_caribbean','en','mission@mex.example','المكسيك','Mexico','México','Mexique','Мексика','墨西哥');
CREATE TABLE steps (
	id INTEGER NOT NULL, 
	exercise_id INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	after_minutes INTEGER NOT NULL, 
	due_at DATETIME, 
	state VARCHAR(24) NOT NULL, 
	done_at DATETIME, 
	CONSTRAINT pk_steps PRIMARY KEY (id), 
	CONSTRAINT fk_steps_exercise_id FOREIGN KEY(exercise_id) REFERENCES exercises (id), 
	CONSTRAINT uq_steps_exercise_id_ordinal UNIQUE (exercise_id, ordinal)
);
INSERT INTO "steps" VALUES(1,1,0,'call',0,'2026-03-02 12:00:00.000000','done','2026-03-02 12:00:00.000000');
INSERT INTO "steps" VALUES(2,1,1,'remind',1440,'2026-03-03 12:00:00.000000','planned',NULL);
INSERT INTO "steps" VALUES(3,1,2,'remind',2880,'2026-03-04 12:00:00.000000','planned',NULL);
INSERT INTO "steps" VALUES(4,1,3,'close',4320,'2026-03-05 12:00:00.000000','planned',NULL);
INSERT INTO "steps" VALUES(5,1,1000,'probe',0,NULL,'done',NULL);
CREATE TABLE tallies (
	delivery VARCHAR(24) NOT NULL, 
	reply_class VARCHAR(3) NOT NULL, 
	count BIGINT NOT NULL, 
	CONSTRAINT pk_tallies PRIMARY KEY (delivery, reply_class)
);
INSERT INTO "tallies" VALUES('accepted','2xx',5);
INSERT INTO "tallies" VALUES('refused','5xx',1);
CREATE TABLE turns (
	id INTEGER NOT NULL, 
	ping_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	channel VARCHAR(24) NOT NULL, 
	topic VARCHAR(24) NOT NULL, 
	choice VARCHAR(24) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	function VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_turns PRIMARY KEY (id), 
	CONSTRAINT fk_turns_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id)
);
CREATE TABLE visits (
	ping_id CHAR(32) NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	first_at DATETIME NOT NULL, 
	last_at DATETIME NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_visits PRIMARY KEY (ping_id, kind), 
	CONSTRAINT fk_visits_ping_id FOREIGN KEY(ping_id) REFERENCES pings (id)
);
CREATE TABLE withheld_mails (
	source VARCHAR(255) NOT NULL, 
	uidvalidity BIGINT NOT NULL, 
	uid BIGINT NOT NULL, 
	why VARCHAR(100) NOT NULL, 
	since DATETIME NOT NULL, 
	tries INTEGER NOT NULL, 
	next_try_at DATETIME NOT NULL, 
	CONSTRAINT pk_withheld_mails PRIMARY KEY (source, uidvalidity, uid)
);
CREATE TABLE workers (
	id CHAR(32) NOT NULL, 
	host VARCHAR(255) NOT NULL, 
	pid INTEGER NOT NULL, 
	beat INTEGER NOT NULL, 
	enlisted_at DATETIME NOT NULL, 
	alarm VARCHAR(300) NOT NULL, 
	CONSTRAINT pk_workers PRIMARY KEY (id)
);
CREATE INDEX ix_exercises_phase ON exercises (phase);
CREATE INDEX ix_exercise_log_exercise_id ON exercise_log (exercise_id);
CREATE INDEX ix_sign_ins_account_id ON sign_ins (account_id);
CREATE INDEX ix_steps_due_at ON steps (due_at);
CREATE INDEX ix_addresses_value ON addresses (value);
CREATE INDEX ix_history_contact_id ON history (contact_id);
CREATE INDEX ix_pings_exercise_status ON pings (exercise_id, status);
CREATE INDEX ix_answers_ping_id ON answers (ping_id);
CREATE INDEX ix_events_ping_id ON events (ping_id);
CREATE INDEX ix_attempts_message_id ON attempts (message_id);
CREATE INDEX ix_turns_ping_id ON turns (ping_id);
CREATE INDEX ix_proposals_contact_id ON proposals (contact_id);
CREATE INDEX ix_incoming_state ON incoming (state, id);
CREATE INDEX ix_incoming_sender_received_at ON incoming (sender, received_at);
CREATE INDEX ix_incoming_readings_outcome ON incoming_readings (outcome, id);
CREATE INDEX ix_incoming_readings_ping_id ON incoming_readings (ping_id);
CREATE INDEX ix_roster_addresses_address_id ON roster_addresses (address_id);
CREATE INDEX ix_incoming_readings_possible_incident ON incoming_readings (outcome, id) WHERE possible_incident = 1;
CREATE INDEX ix_answers_possible_incident ON answers (id) WHERE possible_incident = 1;
CREATE INDEX ix_messages_claimed_by ON messages (claimed_by);
CREATE INDEX ix_messages_letters_to_send ON messages (due_at) WHERE kind <> 'step' AND delivery IN ('waiting', 'deferred', 'in_doubt');
CREATE INDEX ix_messages_to_send ON messages (due_at) WHERE delivery IN ('waiting', 'deferred', 'in_doubt');
CREATE INDEX ix_messages_step ON messages (step_id, delivery);
CREATE INDEX ix_messages_recipient ON messages (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX ix_incident_alerts_made_at ON incident_alerts (made_at);
CREATE INDEX ix_answers_call_me ON answers (ping_id, at) WHERE answer = 'call_me';
CREATE INDEX ix_directory_terms_contact_id_term ON directory_terms (contact_id, term);
CREATE INDEX ix_contacts_state_role_rank ON contacts (state_code, role, rank);
CREATE INDEX ix_contacts_handover_on ON contacts (handover_on);
COMMIT;
