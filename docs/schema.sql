CREATE TABLE agenda_item (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    position      BIGINT NOT NULL,
    section       TEXT NOT NULL,
    title         TEXT NOT NULL,
    minutes       BIGINT NOT NULL CHECK (minutes >= 0),
    presenter     TEXT NOT NULL,
    began_at      TEXT,
    ended_at      TEXT,
    version       BIGINT NOT NULL DEFAULT 1,
    CHECK (ended_at IS NULL OR began_at <= ended_at)
);

CREATE INDEX agenda_item_conference ON agenda_item (conference_id, position);

CREATE TABLE area (
    id            TEXT NOT NULL PRIMARY KEY,
    level         TEXT NOT NULL CHECK (level IN ('country', 'province', 'district', 'commune', 'group')),
    kind          TEXT NOT NULL,
    code          TEXT,
    name          TEXT NOT NULL,
    parent_id     TEXT REFERENCES area (id),
    valid_from    TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    legal_basis   TEXT,
    sort_key      TEXT NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_through),
    UNIQUE (level, code, valid_from)
);

CREATE INDEX area_code ON area (code);

CREATE INDEX area_level ON area (level, sort_key);

CREATE INDEX area_parent ON area (parent_id, sort_key, valid_from, valid_through);

CREATE TABLE area_succession (
    id             TEXT NOT NULL PRIMARY KEY,
    predecessor_id TEXT NOT NULL REFERENCES area (id),
    successor_id   TEXT NOT NULL REFERENCES area (id),
    extent         TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
    happened_on    TEXT NOT NULL,
    legal_basis    TEXT,
    UNIQUE (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
);

CREATE INDEX area_succession_successor ON area_succession (successor_id);

CREATE TABLE assignment (
    id             TEXT NOT NULL PRIMARY KEY,
    programme_id   TEXT NOT NULL REFERENCES programme (id),
    group_id       TEXT NOT NULL REFERENCES content_group (id),
    position       BIGINT NOT NULL,
    title          TEXT NOT NULL,
    lead_id        TEXT REFERENCES party (id),
    objective      TEXT NOT NULL,
    amount         TEXT NOT NULL,
    unit           TEXT NOT NULL,
    target         TEXT,
    deadline       TEXT,
    phase          TEXT NOT NULL,
    product        TEXT NOT NULL,
    money          BIGINT CHECK (money >= 0),
    money_source   TEXT NOT NULL,
    is_flagship    BOOLEAN NOT NULL,
    theme_id       TEXT REFERENCES theme (id),
    concretises_id TEXT REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
    previous_id    TEXT REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT REFERENCES member (id),
    version        BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX assignment_concretises ON assignment (concretises_id);

CREATE INDEX assignment_group ON assignment (group_id);

CREATE INDEX assignment_lead ON assignment (lead_id);

CREATE INDEX assignment_previous ON assignment (previous_id);

CREATE INDEX assignment_programme ON assignment (programme_id, position);

CREATE TABLE assignment_area (
    id            TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    area_id       TEXT NOT NULL REFERENCES area (id),
    UNIQUE (assignment_id, area_id)
);

CREATE INDEX assignment_area_area ON assignment_area (area_id);

CREATE TABLE assignment_outcome (
    id            TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL UNIQUE REFERENCES assignment (id),
    outcome       TEXT NOT NULL CHECK (outcome IN ('exceeded', 'reached', 'unfinished')),
    note          TEXT NOT NULL,
    noted_at      TEXT NOT NULL,
    noted_by      TEXT REFERENCES member (id)
);

CREATE TABLE assignment_result (
    id            TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    party_id      TEXT NOT NULL REFERENCES party (id),
    happened_on   TEXT NOT NULL,
    text          TEXT NOT NULL,
    amount        TEXT,
    area_id       TEXT REFERENCES area (id),
    noted_at      TEXT NOT NULL,
    member_id     TEXT REFERENCES member (id),
    person_name   TEXT NOT NULL,
    office_title  TEXT NOT NULL
);

CREATE INDEX assignment_result_area ON assignment_result (area_id);

CREATE INDEX assignment_result_assignment ON assignment_result (assignment_id, happened_on);

CREATE INDEX assignment_result_party ON assignment_result (party_id);

CREATE TABLE attachment (
    id          TEXT NOT NULL PRIMARY KEY,
    paper_id    TEXT REFERENCES conference_paper (id),
    result_id   TEXT REFERENCES assignment_result (id),
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'odt', 'ods', 'jpeg', 'png')),
    size        BIGINT NOT NULL CHECK (size > 0),
    fingerprint TEXT NOT NULL,
    kept_at     TEXT NOT NULL,
    kept_by     TEXT REFERENCES member (id),
    person_name TEXT NOT NULL,
    CHECK ((paper_id IS NULL) <> (result_id IS NULL))
);

CREATE INDEX attachment_paper ON attachment (paper_id);

CREATE INDEX attachment_result ON attachment (result_id);

CREATE TABLE attachment_removal (
    id            TEXT NOT NULL PRIMARY KEY,
    attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id),
    successor_id  TEXT REFERENCES attachment (id),
    reason        TEXT NOT NULL,
    removed_at    TEXT NOT NULL,
    removed_by    TEXT REFERENCES member (id),
    person_name   TEXT NOT NULL
);

CREATE INDEX attachment_removal_successor ON attachment_removal (successor_id);

CREATE TABLE attendance (
    id            TEXT NOT NULL PRIMARY KEY,
    delegate_id   TEXT NOT NULL UNIQUE REFERENCES delegate (id),
    manner        TEXT NOT NULL CHECK (manner IN ('code', 'hand', 'walk_in', 'substitute')),
    person_name   TEXT NOT NULL,
    position_text TEXT NOT NULL,
    came_at       TEXT NOT NULL,
    noted_at      TEXT NOT NULL,
    noted_by      TEXT REFERENCES member (id)
);

CREATE TABLE calendar_entry (
    id         TEXT NOT NULL PRIMARY KEY,
    day        TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL CHECK (kind IN ('holiday', 'compensation', 'swap', 'workingDay')),
    occasion   TEXT,
    reason     TEXT NOT NULL,
    source     TEXT NOT NULL,
    note       TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE calendar_revision (
    id         BIGINT NOT NULL PRIMARY KEY,
    created_at TEXT NOT NULL
);

CREATE TABLE central_task (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    issuer       TEXT NOT NULL,
    source       TEXT NOT NULL,
    version      BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX central_task_programme ON central_task (programme_id, position);

CREATE TABLE central_task_link (
    id              TEXT NOT NULL PRIMARY KEY,
    central_task_id TEXT NOT NULL REFERENCES central_task (id),
    assignment_id   TEXT NOT NULL REFERENCES assignment (id),
    UNIQUE (central_task_id, assignment_id)
);

CREATE INDEX central_task_link_assignment ON central_task_link (assignment_id);

CREATE TABLE certificate_authority (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    certificate TEXT NOT NULL,
    sealed_key  TEXT NOT NULL,
    made_at     TEXT NOT NULL
);

CREATE TABLE certificate_revocation (
    id             TEXT NOT NULL PRIMARY KEY,
    certificate_id TEXT NOT NULL UNIQUE REFERENCES member_certificate (id),
    reason         TEXT NOT NULL,
    revoked_at     TEXT NOT NULL,
    revoked_by     TEXT REFERENCES member (id)
);

CREATE TABLE citation (
    id            TEXT NOT NULL PRIMARY KEY,
    programme_id  TEXT NOT NULL REFERENCES programme (id),
    position      BIGINT NOT NULL,
    kind          TEXT NOT NULL,
    number        TEXT NOT NULL,
    issued_on     TEXT,
    issuer        TEXT NOT NULL,
    abstract      TEXT NOT NULL,
    valid_from    TEXT,
    valid_through TEXT,
    cited_id      TEXT REFERENCES programme (id),
    version       BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX citation_programme ON citation (programme_id, position);

CREATE TABLE clause (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    name         TEXT NOT NULL,
    text         TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    changed_by   TEXT REFERENCES member (id),
    version      BIGINT NOT NULL DEFAULT 1,
    UNIQUE (programme_id, name)
);

CREATE TABLE conclusion (
    id              TEXT NOT NULL PRIMARY KEY,
    conference_id   TEXT NOT NULL REFERENCES conference (id),
    agenda_item_id  TEXT REFERENCES agenda_item (id),
    position        BIGINT NOT NULL,
    text            TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    holding_id      TEXT REFERENCES holding (id),
    owner_name      TEXT NOT NULL,
    due             TEXT,
    assignment_id   TEXT REFERENCES assignment (id),
    version         BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX conclusion_assignment ON conclusion (assignment_id);

CREATE INDEX conclusion_conference ON conclusion (conference_id, position);

CREATE INDEX conclusion_holding ON conclusion (holding_id);

CREATE INDEX conclusion_item ON conclusion (agenda_item_id);

CREATE INDEX conclusion_organisation ON conclusion (organisation_id);

CREATE TABLE conference (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title           TEXT NOT NULL,
    starts_at       TEXT NOT NULL,
    ends_at         TEXT NOT NULL,
    place           TEXT NOT NULL,
    chair_id        TEXT REFERENCES holding (id),
    secretary_id    TEXT REFERENCES holding (id),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'open', 'in_progress', 'closed')),
    sort_key        TEXT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1, is_cancelled BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK (starts_at < ends_at)
);

CREATE INDEX conference_chair ON conference (chair_id);

CREATE INDEX conference_organisation ON conference (organisation_id);

CREATE INDEX conference_secretary ON conference (secretary_id);

CREATE INDEX conference_start ON conference (starts_at);

CREATE TABLE conference_cancellation (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL UNIQUE REFERENCES conference (id),
    reason        TEXT NOT NULL,
    cancelled_at  TEXT NOT NULL,
    cancelled_by  TEXT REFERENCES member (id),
    person_name   TEXT NOT NULL
);

CREATE TABLE conference_move (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    starts_at     TEXT NOT NULL,
    ends_at       TEXT NOT NULL,
    place         TEXT NOT NULL,
    moved_at      TEXT NOT NULL,
    moved_by      TEXT REFERENCES member (id)
);

CREATE INDEX conference_move_conference ON conference_move (conference_id, moved_at);

CREATE TABLE conference_paper (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    position      BIGINT NOT NULL,
    title         TEXT NOT NULL,
    text          TEXT NOT NULL,
    version_id    TEXT REFERENCES programme_version (id),
    version       BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX conference_paper_conference ON conference_paper (conference_id, position);

CREATE INDEX conference_paper_version ON conference_paper (version_id);

CREATE TABLE conference_programme (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    programme_id  TEXT NOT NULL REFERENCES programme (id),
    position      BIGINT NOT NULL,
    UNIQUE (conference_id, programme_id)
);

CREATE INDEX conference_programme_programme ON conference_programme (programme_id);

CREATE TABLE conference_step (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    state         TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'closed')),
    taken_at      TEXT NOT NULL,
    taken_by      TEXT REFERENCES member (id),
    UNIQUE (conference_id, state)
);

CREATE TABLE consensus_item (
    id                    TEXT NOT NULL PRIMARY KEY,
    conference_id         TEXT NOT NULL REFERENCES conference (id),
    programme_id          TEXT NOT NULL REFERENCES programme (id),
    position              BIGINT NOT NULL,
    title                 TEXT NOT NULL,
    programme_version_id  TEXT REFERENCES programme_version (id),
    evaluation_version_id TEXT REFERENCES evaluation_version (id),
    fingerprint           TEXT NOT NULL,
    result                TEXT CHECK (result IN ('agreed', 'not_agreed')),
    closed_at             TEXT,
    closed_by             TEXT REFERENCES member (id),
    version               BIGINT NOT NULL DEFAULT 1,
    CHECK ((programme_version_id IS NULL) <> (evaluation_version_id IS NULL)),
    CHECK ((result IS NULL) = (closed_at IS NULL))
);

CREATE INDEX consensus_item_conference ON consensus_item (conference_id, position);

CREATE INDEX consensus_item_evaluation ON consensus_item (evaluation_version_id);

CREATE INDEX consensus_item_programme ON consensus_item (programme_id);

CREATE INDEX consensus_item_text ON consensus_item (programme_version_id);

CREATE TABLE consensus_position (
    id           TEXT NOT NULL PRIMARY KEY,
    item_id      TEXT NOT NULL REFERENCES consensus_item (id),
    party_id     TEXT NOT NULL REFERENCES party (id),
    number       BIGINT NOT NULL,
    stand        TEXT NOT NULL CHECK (stand IN ('agrees', 'agrees_with_comment', 'reserves', 'disagrees')),
    text         TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    taken_at     TEXT NOT NULL,
    member_id    TEXT REFERENCES member (id),
    person_name  TEXT NOT NULL,
    office_title TEXT NOT NULL,
    CHECK (stand = 'agrees' OR text <> ''),
    UNIQUE (item_id, party_id, number)
);

CREATE INDEX consensus_position_party ON consensus_position (party_id);

CREATE TABLE consultation_round (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    number       BIGINT NOT NULL,
    version_id   TEXT NOT NULL REFERENCES programme_version (id),
    note         TEXT NOT NULL,
    deadline     TEXT NOT NULL,
    due          TEXT NOT NULL,
    opened_at    TEXT NOT NULL,
    opened_by    TEXT REFERENCES member (id),
    closed_at    TEXT,
    closed_by    TEXT REFERENCES member (id), remind_before BIGINT NOT NULL DEFAULT 2,
    UNIQUE (programme_id, number)
);

CREATE TABLE content_group (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    standard_id  TEXT REFERENCES standard_group (id),
    title        TEXT NOT NULL,
    position     BIGINT NOT NULL,
    version      BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX content_group_programme ON content_group (programme_id, position);

CREATE TABLE delegate (
    id                TEXT NOT NULL PRIMARY KEY,
    conference_id     TEXT NOT NULL REFERENCES conference (id),
    position          BIGINT NOT NULL,
    organisation_id   TEXT REFERENCES organisation (id),
    organisation_name TEXT NOT NULL,
    office_id         TEXT REFERENCES office (id),
    person_id         TEXT REFERENCES person (id),
    person_name       TEXT NOT NULL,
    position_text     TEXT NOT NULL,
    invitation_number BIGINT,
    version           BIGINT NOT NULL DEFAULT 1,
    UNIQUE (conference_id, person_id),
    UNIQUE (conference_id, invitation_number)
);

CREATE INDEX delegate_conference ON delegate (conference_id, position);

CREATE INDEX delegate_office ON delegate (office_id);

CREATE INDEX delegate_organisation ON delegate (organisation_id);

CREATE INDEX delegate_person ON delegate (person_id);

CREATE TABLE delegate_pass (
    id          TEXT NOT NULL PRIMARY KEY,
    delegate_id TEXT NOT NULL UNIQUE REFERENCES delegate (id),
    code        TEXT NOT NULL UNIQUE
);

CREATE TABLE delegation (
    id            TEXT NOT NULL PRIMARY KEY,
    holding_id    TEXT NOT NULL REFERENCES holding (id),
    person_id     TEXT NOT NULL REFERENCES person (id),
    manner        TEXT NOT NULL CHECK (manner IN ('deputy', 'by_order', 'authorised')),
    scope         TEXT NOT NULL,
    decision      TEXT,
    valid_from    TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    CHECK (valid_from <= valid_through)
);

CREATE INDEX delegation_holding ON delegation (holding_id);

CREATE INDEX delegation_person ON delegation (person_id);

CREATE TABLE device_note (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    matter        TEXT NOT NULL CHECK (matter IN ('code', 'delegate', 'walk_in', 'statement')),
    outcome       TEXT NOT NULL CHECK (outcome IN ('taken', 'known')),
    told          TEXT NOT NULL,
    happened_at   TEXT NOT NULL,
    received_at   TEXT NOT NULL,
    received_from TEXT REFERENCES member (id)
);

CREATE INDEX device_note_conference ON device_note (conference_id);

CREATE TRIGGER envelope_is_not_deleted BEFORE DELETE ON envelope
BEGIN SELECT RAISE(ABORT, 'envelope is only added to'); END;

CREATE TRIGGER envelope_is_not_updated BEFORE UPDATE ON envelope
BEGIN SELECT RAISE(ABORT, 'envelope is only added to'); END;

CREATE TABLE envelope (
    id                TEXT NOT NULL PRIMARY KEY,
    organisation_id   TEXT NOT NULL REFERENCES organisation (id),
    programme_id      TEXT REFERENCES programme (id),
    version_number    BIGINT,
    text_fingerprint  TEXT NOT NULL,
    entry_id          TEXT NOT NULL REFERENCES outgoing_entry (id),
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    number_text       TEXT NOT NULL,
    day               TEXT NOT NULL,
    content           TEXT NOT NULL,
    word_fingerprint  TEXT NOT NULL,
    pages             BIGINT NOT NULL,
    code              TEXT NOT NULL UNIQUE,
    is_ordered        BOOLEAN NOT NULL,
    last_day          TEXT,
    predecessor_id    TEXT REFERENCES envelope (id),
    relation          TEXT CHECK (relation IN ('amends', 'replaces', 'corrects')),
    opened_at         TEXT NOT NULL,
    opened_by         TEXT REFERENCES member (id),
    person_name       TEXT NOT NULL,
    CHECK ((predecessor_id IS NULL) = (relation IS NULL))
);

CREATE INDEX envelope_entry ON envelope (entry_id);

CREATE INDEX envelope_organisation ON envelope (organisation_id);

CREATE INDEX envelope_predecessor ON envelope (predecessor_id);

CREATE INDEX envelope_programme ON envelope (programme_id);

CREATE TRIGGER envelope_decline_is_not_deleted BEFORE DELETE ON envelope_decline
BEGIN SELECT RAISE(ABORT, 'envelope_decline is only added to'); END;

CREATE TRIGGER envelope_decline_is_not_updated BEFORE UPDATE ON envelope_decline
BEGIN SELECT RAISE(ABORT, 'envelope_decline is only added to'); END;

CREATE TABLE envelope_decline (
    id           TEXT NOT NULL PRIMARY KEY,
    signatory_id TEXT NOT NULL UNIQUE REFERENCES signatory (id),
    envelope_id  TEXT NOT NULL REFERENCES envelope (id),
    reason       TEXT NOT NULL,
    declined_at  TEXT NOT NULL,
    declined_by  TEXT REFERENCES member (id)
);

CREATE TRIGGER envelope_party_is_not_deleted BEFORE DELETE ON envelope_party
BEGIN SELECT RAISE(ABORT, 'envelope_party is only added to'); END;

CREATE TRIGGER envelope_party_is_not_updated BEFORE UPDATE ON envelope_party
BEGIN SELECT RAISE(ABORT, 'envelope_party is only added to'); END;

CREATE TABLE envelope_party (
    id              TEXT NOT NULL PRIMARY KEY,
    envelope_id     TEXT NOT NULL REFERENCES envelope (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name            TEXT NOT NULL,
    position        BIGINT NOT NULL,
    needed          BIGINT NOT NULL CHECK (needed > 0),
    UNIQUE (envelope_id, organisation_id)
);

CREATE INDEX envelope_party_organisation ON envelope_party (organisation_id);

CREATE TRIGGER envelope_revision_is_not_deleted BEFORE DELETE ON envelope_revision
BEGIN SELECT RAISE(ABORT, 'envelope_revision is only added to'); END;

CREATE TRIGGER envelope_revision_is_not_updated BEFORE UPDATE ON envelope_revision
BEGIN SELECT RAISE(ABORT, 'envelope_revision is only added to'); END;

CREATE TABLE envelope_revision (
    id           TEXT NOT NULL PRIMARY KEY,
    envelope_id  TEXT NOT NULL REFERENCES envelope (id),
    number       BIGINT NOT NULL CHECK (number >= 0),
    fingerprint  TEXT NOT NULL,
    size         BIGINT NOT NULL,
    signature_id TEXT UNIQUE REFERENCES signature (id),
    made_at      TEXT NOT NULL,
    UNIQUE (envelope_id, number)
);

CREATE INDEX envelope_revision_fingerprint ON envelope_revision (fingerprint);

CREATE TABLE envelope_withdrawal (
    id           TEXT NOT NULL PRIMARY KEY,
    envelope_id  TEXT NOT NULL UNIQUE REFERENCES envelope (id),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT REFERENCES member (id),
    person_name  TEXT NOT NULL
);

CREATE TABLE evaluation (
    id            TEXT NOT NULL PRIMARY KEY,
    programme_id  TEXT NOT NULL REFERENCES programme (id),
    year          BIGINT NOT NULL,
    agreed_number BIGINT,
    version       BIGINT NOT NULL DEFAULT 1,
    UNIQUE (programme_id, year)
);

CREATE TABLE evaluation_passage (
    id            TEXT NOT NULL PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
    group_id      TEXT REFERENCES content_group (id),
    text          TEXT NOT NULL,
    changed_at    TEXT NOT NULL,
    changed_by    TEXT REFERENCES member (id),
    version       BIGINT NOT NULL DEFAULT 1,
    UNIQUE (evaluation_id, group_id)
);

CREATE INDEX evaluation_passage_group ON evaluation_passage (group_id);

CREATE TABLE evaluation_version (
    id            TEXT NOT NULL PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
    number        BIGINT NOT NULL,
    text          TEXT NOT NULL,
    fingerprint   TEXT NOT NULL,
    taken_at      TEXT NOT NULL,
    taken_by      TEXT REFERENCES member (id),
    UNIQUE (evaluation_id, number)
);

CREATE TABLE event (
    id              TEXT NOT NULL PRIMARY KEY,
    at              TEXT NOT NULL,
    act             TEXT NOT NULL,
    noun            TEXT NOT NULL,
    subject         TEXT NOT NULL,
    member_id       TEXT,
    holding_id      TEXT,
    organisation_id TEXT,
    facts           TEXT NOT NULL
);

CREATE INDEX event_member ON event (member_id, id);

CREATE INDEX event_organisation ON event (organisation_id, id);

CREATE INDEX event_subject ON event (noun, subject, id);

CREATE TABLE event_seal (
    id        BIGINT NOT NULL PRIMARY KEY,
    event_id  TEXT NOT NULL UNIQUE,
    hash      TEXT NOT NULL,
    sealed_at TEXT NOT NULL
);

CREATE TABLE event_unsealed (
    event_id TEXT NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL
);

CREATE TABLE handover (
    id             TEXT NOT NULL PRIMARY KEY,
    holding_id     TEXT NOT NULL UNIQUE REFERENCES holding (id),
    successor_id   TEXT REFERENCES person (id),
    note           TEXT NOT NULL,
    happened_on    TEXT NOT NULL
);

CREATE TABLE holding (
    id            TEXT NOT NULL PRIMARY KEY,
    person_id     TEXT NOT NULL REFERENCES person (id),
    office_id     TEXT NOT NULL REFERENCES office (id),
    valid_from    TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    decision      TEXT,
    is_acting     BOOLEAN NOT NULL,
    is_full_time  BOOLEAN NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_through)
);

CREATE INDEX holding_office ON holding (office_id, valid_from);

CREATE INDEX holding_person ON holding (person_id, valid_from);

CREATE TABLE import_change (
    id       TEXT NOT NULL PRIMARY KEY,
    run_id   TEXT NOT NULL REFERENCES import_run (id),
    position BIGINT NOT NULL,
    step     BIGINT NOT NULL,
    noun     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    before   TEXT,
    after    TEXT NOT NULL,
    UNIQUE (run_id, position, step)
);

CREATE TABLE import_row (
    id       TEXT NOT NULL PRIMARY KEY,
    run_id   TEXT NOT NULL REFERENCES import_run (id),
    position BIGINT NOT NULL,
    line     BIGINT NOT NULL,
    title    TEXT NOT NULL,
    content  TEXT NOT NULL,
    finding  TEXT NOT NULL CHECK (finding IN ('created', 'changed', 'unchanged', 'refused')),
    changes  TEXT NOT NULL,
    problems TEXT NOT NULL,
    result   TEXT CHECK (result IN ('created', 'changed', 'unchanged', 'refused', 'undone', 'kept')),
    UNIQUE (run_id, position)
);

CREATE INDEX import_row_finding ON import_row (run_id, finding, line);

CREATE INDEX import_row_result ON import_row (run_id, result, position);

CREATE TABLE import_run (
    id            TEXT NOT NULL PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('organisation', 'person', 'member')),
    file_name     TEXT NOT NULL,
    fingerprint   TEXT NOT NULL,
    manner        TEXT NOT NULL,
    reading       TEXT,
    state         TEXT NOT NULL CHECK (state IN ('reading', 'unreadable', 'checked', 'running', 'stopped', 'done', 'undoing', 'undo_stopped', 'undone', 'discarded')),
    reason        TEXT,
    total         BIGINT NOT NULL,
    done          BIGINT NOT NULL,
    created       BIGINT NOT NULL,
    updated       BIGINT NOT NULL,
    unchanged     BIGINT NOT NULL,
    refused       BIGINT NOT NULL,
    failures      BIGINT NOT NULL,
    worker        TEXT,
    claimed_until TEXT,
    member_id     TEXT REFERENCES member (id),
    holding_id    TEXT,
    created_at    TEXT NOT NULL,
    confirmed_at  TEXT,
    finished_at   TEXT
);

CREATE INDEX import_run_member ON import_run (member_id);

CREATE INDEX import_run_state ON import_run (state);

CREATE TABLE incoming_entry (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    year            BIGINT NOT NULL,
    number          BIGINT NOT NULL CHECK (number > 0),
    author          TEXT NOT NULL,
    notation        TEXT NOT NULL,
    document_day    TEXT NOT NULL,
    kind            TEXT NOT NULL,
    subject         TEXT NOT NULL,
    arrived_on      TEXT NOT NULL,
    assigned_to     TEXT NOT NULL,
    note            TEXT NOT NULL,
    registered_at   TEXT NOT NULL,
    registered_by   TEXT REFERENCES member (id),
    person_name     TEXT NOT NULL,
    UNIQUE (organisation_id, year, number)
);

CREATE TABLE intake (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    file_name    TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    reading      TEXT NOT NULL,
    unread       TEXT NOT NULL,
    before_id    TEXT REFERENCES programme_version (id),
    after_id     TEXT REFERENCES programme_version (id),
    taken_at     TEXT NOT NULL,
    taken_by     TEXT REFERENCES member (id),
    CHECK ((before_id IS NULL) = (after_id IS NULL))
);

CREATE INDEX intake_after ON intake (after_id);

CREATE INDEX intake_before ON intake (before_id);

CREATE INDEX intake_fingerprint ON intake (fingerprint);

CREATE INDEX intake_programme ON intake (programme_id);

CREATE TABLE invitation_reply (
    id            TEXT NOT NULL PRIMARY KEY,
    delegate_id   TEXT NOT NULL UNIQUE REFERENCES delegate (id),
    answer        TEXT NOT NULL CHECK (answer IN ('attends', 'sends_substitute', 'absent')),
    reason        TEXT NOT NULL,
    person_name   TEXT NOT NULL,
    position_text TEXT NOT NULL,
    replied_at    TEXT NOT NULL,
    replied_by    TEXT REFERENCES member (id),
    version       BIGINT NOT NULL DEFAULT 1
);

CREATE TRIGGER issue_is_not_deleted BEFORE DELETE ON issue
BEGIN SELECT RAISE(ABORT, 'issue is only added to'); END;

CREATE TRIGGER issue_is_not_updated BEFORE UPDATE ON issue
BEGIN SELECT RAISE(ABORT, 'issue is only added to'); END;

CREATE TABLE issue (
    id          TEXT NOT NULL PRIMARY KEY,
    envelope_id TEXT NOT NULL UNIQUE REFERENCES envelope (id),
    day         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    issued_at   TEXT NOT NULL,
    issued_by   TEXT REFERENCES member (id),
    person_name TEXT NOT NULL
);

CREATE TABLE member (
    id             TEXT NOT NULL PRIMARY KEY,
    person_id      TEXT NOT NULL UNIQUE REFERENCES person (id),
    account        TEXT NOT NULL UNIQUE,
    password_hash  TEXT,
    totp_secret    TEXT,
    totp_confirmed BOOLEAN NOT NULL,
    totp_last_step BIGINT,
    language       TEXT NOT NULL CHECK (language IN ('vi', 'en')),
    created_at     TEXT NOT NULL,
    is_closed      BOOLEAN NOT NULL,
    version        BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE member_certificate (
    id          TEXT NOT NULL PRIMARY KEY,
    member_id   TEXT NOT NULL REFERENCES member (id),
    serial      TEXT NOT NULL UNIQUE,
    certificate TEXT NOT NULL,
    sealed_key  TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    made_at     TEXT NOT NULL
);

CREATE INDEX member_certificate_member ON member_certificate (member_id);

CREATE TABLE migration (
    place BIGINT NOT NULL,
    name TEXT NOT NULL PRIMARY KEY,
    applied_at TEXT NOT NULL
);

CREATE TABLE minutes (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL UNIQUE REFERENCES conference (id),
    text          TEXT NOT NULL,
    fingerprint   TEXT NOT NULL,
    locked_at     TEXT NOT NULL,
    locked_by     TEXT REFERENCES member (id)
);

CREATE TABLE minutes_correction (
    id            TEXT NOT NULL PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    section       TEXT NOT NULL,
    text          TEXT NOT NULL,
    basis         TEXT NOT NULL,
    corrected_at  TEXT NOT NULL,
    corrected_by  TEXT REFERENCES member (id),
    version       BIGINT NOT NULL DEFAULT 1,
    UNIQUE (conference_id, section)
);

CREATE TRIGGER numbering_is_not_deleted BEFORE DELETE ON numbering
BEGIN SELECT RAISE(ABORT, 'numbering is only added to'); END;

CREATE TRIGGER numbering_is_not_updated BEFORE UPDATE ON numbering
BEGIN SELECT RAISE(ABORT, 'numbering is only added to'); END;

CREATE TABLE numbering (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    first_year      BIGINT NOT NULL,
    kinds           TEXT NOT NULL,
    set_at          TEXT NOT NULL,
    set_by          TEXT REFERENCES member (id),
    person_name     TEXT NOT NULL
);

CREATE INDEX numbering_organisation ON numbering (organisation_id);

CREATE TABLE office (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title           TEXT NOT NULL,
    short_title     TEXT NOT NULL,
    rank            BIGINT NOT NULL,
    seats           BIGINT NOT NULL CHECK (seats >= 1),
    role            TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'officer', 'leader', 'ward_officer', 'overseer', 'editor')),
    signing         TEXT NOT NULL,
    listed          BOOLEAN NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_through   TEXT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_through),
    UNIQUE (organisation_id, title, valid_from)
);

CREATE INDEX office_rank ON office (organisation_id, rank);

CREATE TABLE one_time_link (
    id         TEXT NOT NULL PRIMARY KEY,
    member_id  TEXT NOT NULL REFERENCES member (id),
    purpose    TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
    token_hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

CREATE INDEX one_time_link_member ON one_time_link (member_id);

CREATE TABLE opinion (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    round_id     TEXT NOT NULL REFERENCES consultation_round (id),
    party_id     TEXT NOT NULL REFERENCES party (id),
    place        TEXT NOT NULL,
    heading      TEXT NOT NULL,
    comment      TEXT NOT NULL,
    proposal     TEXT,
    audience     TEXT NOT NULL CHECK (audience IN ('parties', 'drafters')),
    is_late      BOOLEAN NOT NULL,
    given_at     TEXT NOT NULL,
    member_id    TEXT REFERENCES member (id),
    person_name  TEXT NOT NULL,
    office_title TEXT NOT NULL
);

CREATE INDEX opinion_party ON opinion (party_id);

CREATE INDEX opinion_programme ON opinion (programme_id, round_id);

CREATE INDEX opinion_round ON opinion (round_id);

CREATE TABLE opinion_withdrawal (
    id           TEXT NOT NULL PRIMARY KEY,
    opinion_id   TEXT NOT NULL UNIQUE REFERENCES opinion (id),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT REFERENCES member (id)
);

CREATE TABLE organisation (
    id             TEXT NOT NULL PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    valid_from     TEXT NOT NULL,
    valid_through  TEXT NOT NULL,
    legal_basis    TEXT,
    closing_reason TEXT,
    closing_basis  TEXT,
    version        BIGINT NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_through)
);

CREATE TABLE organisation_edge (
    id            TEXT NOT NULL PRIMARY KEY,
    superior_id   TEXT NOT NULL REFERENCES organisation (id),
    inferior_id   TEXT NOT NULL REFERENCES organisation (id),
    relation      TEXT NOT NULL CHECK (relation IN ('vertical', 'front', 'party', 'administrative')),
    valid_from    TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    CHECK (valid_from <= valid_through),
    CHECK (superior_id <> inferior_id),
    UNIQUE (superior_id, inferior_id, relation, valid_from)
);

CREATE INDEX organisation_edge_inferior ON organisation_edge (inferior_id, relation);

CREATE TABLE organisation_profile (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name            TEXT NOT NULL,
    short_name      TEXT NOT NULL,
    symbol          TEXT NOT NULL,
    area_id         TEXT REFERENCES area (id),
    headship        TEXT NOT NULL CHECK (headship IN ('collective', 'single')),
    signer_prefix   TEXT NOT NULL,
    document_style  TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_through   TEXT NOT NULL,
    sort_key        TEXT NOT NULL,
    kind_rank       BIGINT NOT NULL,
    area_key        TEXT NOT NULL,
    CHECK (valid_from <= valid_through),
    UNIQUE (organisation_id, valid_from)
);

CREATE INDEX organisation_profile_area ON organisation_profile (area_id);

CREATE INDEX organisation_profile_kind ON organisation_profile (kind_rank, sort_key, organisation_id);

CREATE INDEX organisation_profile_order
ON organisation_profile (sort_key, organisation_id, valid_from, valid_through);

CREATE INDEX organisation_profile_place ON organisation_profile (area_key, sort_key, organisation_id);

CREATE TABLE organisation_succession (
    id             TEXT NOT NULL PRIMARY KEY,
    predecessor_id TEXT NOT NULL REFERENCES organisation (id),
    successor_id   TEXT NOT NULL REFERENCES organisation (id),
    manner         TEXT NOT NULL CHECK (manner IN ('merged', 'split', 'renamed', 'succeeded')),
    extent         TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
    happened_on    TEXT NOT NULL,
    legal_basis    TEXT,
    UNIQUE (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
);

CREATE INDEX organisation_succession_successor ON organisation_succession (successor_id);

CREATE TABLE outgoing_dispatch (
    id            TEXT NOT NULL PRIMARY KEY,
    entry_id      TEXT NOT NULL UNIQUE REFERENCES outgoing_entry (id),
    day           TEXT NOT NULL,
    signer        TEXT NOT NULL,
    recipients    TEXT NOT NULL,
    keeper        TEXT NOT NULL,
    copies        BIGINT NOT NULL CHECK (copies >= 0),
    note          TEXT NOT NULL,
    dispatched_at TEXT NOT NULL,
    dispatched_by TEXT REFERENCES member (id),
    person_name   TEXT NOT NULL
);

CREATE TABLE outgoing_entry (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind            TEXT NOT NULL,
    series          TEXT NOT NULL,
    year            BIGINT NOT NULL,
    number          BIGINT NOT NULL CHECK (number > 0),
    notation        TEXT NOT NULL,
    subject         TEXT NOT NULL,
    day             TEXT NOT NULL,
    drawn_at        TEXT NOT NULL,
    drawn_by        TEXT REFERENCES member (id),
    person_name     TEXT NOT NULL,
    UNIQUE (organisation_id, series, year, number)
);

CREATE TABLE outgoing_void (
    id          TEXT NOT NULL PRIMARY KEY,
    entry_id    TEXT NOT NULL UNIQUE REFERENCES outgoing_entry (id),
    reason      TEXT NOT NULL,
    voided_at   TEXT NOT NULL,
    voided_by   TEXT REFERENCES member (id),
    person_name TEXT NOT NULL
);

CREATE TABLE partner (
    id            TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    party_id      TEXT NOT NULL REFERENCES party (id),
    position      BIGINT NOT NULL,
    part          TEXT NOT NULL,
    UNIQUE (assignment_id, party_id)
);

CREATE INDEX partner_party ON partner (party_id);

CREATE TABLE party (
    id              TEXT NOT NULL PRIMARY KEY,
    programme_id    TEXT NOT NULL REFERENCES programme (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name            TEXT NOT NULL,
    position        BIGINT NOT NULL,
    joined_on       TEXT NOT NULL,
    left_on         TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (left_on IS NULL OR joined_on <= left_on),
    UNIQUE (programme_id, organisation_id)
);

CREATE INDEX party_organisation ON party (organisation_id);

CREATE TABLE person (
    id              TEXT NOT NULL PRIMARY KEY,
    code            TEXT NOT NULL UNIQUE,
    full_name       TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    born_on         TEXT,
    gender          TEXT CHECK (gender IN ('female', 'male')),
    telephone       TEXT,
    email           TEXT,
    sort_key        TEXT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX person_birthday ON person (born_on);

CREATE INDEX person_order ON person (sort_key, id);

CREATE INDEX person_organisation ON person (organisation_id, sort_key);

CREATE TABLE position_reopening (
    id          TEXT NOT NULL PRIMARY KEY,
    position_id TEXT NOT NULL UNIQUE REFERENCES consensus_position (id),
    reason      TEXT NOT NULL,
    reopened_at TEXT NOT NULL
);

CREATE TABLE programme (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('action', 'bilateral', 'multilateral', 'standing', 'supervision')),
    title       TEXT NOT NULL,
    first_year  BIGINT NOT NULL,
    last_year   BIGINT NOT NULL,
    lead_id     TEXT NOT NULL REFERENCES organisation (id),
    parent_id   TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    previous_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'consultation', 'consolidation', 'party_committee', 'conference', 'agreed')),
    created_at  TEXT NOT NULL,
    sort_key    TEXT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1,
    CHECK (first_year <= last_year)
);

CREATE INDEX programme_parent ON programme (parent_id);

CREATE INDEX programme_previous ON programme (previous_id);

CREATE INDEX programme_year ON programme (first_year, sort_key);

CREATE TABLE programme_theme (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    theme_id     TEXT NOT NULL REFERENCES theme (id),
    position     BIGINT NOT NULL,
    UNIQUE (programme_id, theme_id)
);

CREATE TABLE programme_version (
    id           TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    number       BIGINT NOT NULL,
    state        TEXT NOT NULL,
    note         TEXT NOT NULL,
    text         TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    taken_at     TEXT NOT NULL,
    taken_by     TEXT REFERENCES member (id),
    holding_id   TEXT REFERENCES holding (id),
    UNIQUE (programme_id, number)
);

CREATE TRIGGER receipt_is_not_deleted BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt is only added to'); END;

CREATE TRIGGER receipt_is_not_updated BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt is only added to'); END;

CREATE TABLE receipt (
    id           TEXT NOT NULL PRIMARY KEY,
    recipient_id TEXT NOT NULL UNIQUE REFERENCES recipient (id),
    incoming_id  TEXT NOT NULL UNIQUE REFERENCES incoming_entry (id),
    received_at  TEXT NOT NULL,
    received_by  TEXT REFERENCES member (id),
    person_name  TEXT NOT NULL
);

CREATE TABLE receipt_handing (
    id          TEXT NOT NULL PRIMARY KEY,
    receipt_id  TEXT NOT NULL REFERENCES receipt (id),
    assigned_to TEXT NOT NULL,
    due         TEXT,
    note        TEXT NOT NULL,
    handed_at   TEXT NOT NULL,
    handed_by   TEXT REFERENCES member (id),
    person_name TEXT NOT NULL
);

CREATE INDEX receipt_handing_receipt ON receipt_handing (receipt_id);

CREATE TRIGGER recipient_is_not_deleted BEFORE DELETE ON recipient
BEGIN SELECT RAISE(ABORT, 'recipient is only added to'); END;

CREATE TRIGGER recipient_is_not_updated BEFORE UPDATE ON recipient
BEGIN SELECT RAISE(ABORT, 'recipient is only added to'); END;

CREATE TABLE recipient (
    id              TEXT NOT NULL PRIMARY KEY,
    envelope_id     TEXT NOT NULL REFERENCES envelope (id),
    organisation_id TEXT REFERENCES organisation (id),
    name            TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    position        BIGINT NOT NULL
);

CREATE INDEX recipient_envelope ON recipient (envelope_id);

CREATE INDEX recipient_organisation ON recipient (organisation_id);

CREATE TABLE recovery_code (
    id        TEXT NOT NULL PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    code_hash TEXT NOT NULL UNIQUE,
    used_at   TEXT
);

CREATE INDEX recovery_code_member ON recovery_code (member_id);

CREATE TABLE register (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    direction       TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    series          TEXT NOT NULL,
    year            BIGINT NOT NULL,
    last_number     BIGINT NOT NULL CHECK (last_number >= 0),
    UNIQUE (organisation_id, direction, series, year)
);

CREATE TABLE reminder (
    id           TEXT NOT NULL PRIMARY KEY,
    round_id     TEXT NOT NULL REFERENCES consultation_round (id),
    party_id     TEXT NOT NULL REFERENCES party (id),
    day          TEXT NOT NULL,
    reminded_at  TEXT NOT NULL,
    is_automatic BOOLEAN NOT NULL,
    member_id    TEXT REFERENCES member (id),
    UNIQUE (round_id, party_id, day)
);

CREATE INDEX reminder_party ON reminder (party_id);

CREATE TABLE reply (
    id          TEXT NOT NULL PRIMARY KEY,
    opinion_id  TEXT NOT NULL UNIQUE REFERENCES opinion (id),
    outcome     TEXT NOT NULL CHECK (outcome IN ('accepted', 'accepted_in_part', 'explained')),
    text        TEXT NOT NULL,
    version_id  TEXT REFERENCES programme_version (id),
    replied_at  TEXT NOT NULL,
    replied_by  TEXT REFERENCES member (id),
    version     BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX reply_version ON reply (version_id);

CREATE TABLE result_withdrawal (
    id           TEXT NOT NULL PRIMARY KEY,
    result_id    TEXT NOT NULL UNIQUE REFERENCES assignment_result (id),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT REFERENCES member (id)
);

CREATE TRIGGER root_distrust_is_not_deleted BEFORE DELETE ON root_distrust
BEGIN SELECT RAISE(ABORT, 'root_distrust is only added to'); END;

CREATE TRIGGER root_distrust_is_not_updated BEFORE UPDATE ON root_distrust
BEGIN SELECT RAISE(ABORT, 'root_distrust is only added to'); END;

CREATE TABLE root_distrust (
    id          TEXT NOT NULL PRIMARY KEY,
    root_id     TEXT NOT NULL UNIQUE REFERENCES trusted_root (id),
    from_day    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    ended_at    TEXT NOT NULL,
    ended_by    TEXT REFERENCES member (id),
    person_name TEXT NOT NULL
);

CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    noun TEXT NOT NULL,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    audience TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    UNIQUE (noun, subject)
);

CREATE VIRTUAL TABLE search_words
USING fts5(words, tokenize = "ascii tokenchars '_'", detail = none, columnsize = 0);

CREATE TABLE setting (
    id    TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE sign_in (
    id               TEXT NOT NULL PRIMARY KEY,
    token_hash       TEXT NOT NULL UNIQUE,
    member_id        TEXT NOT NULL REFERENCES member (id),
    holding_id       TEXT REFERENCES holding (id),
    stage            TEXT NOT NULL CHECK (stage IN ('password', 'complete')),
    created_at       TEXT NOT NULL,
    seen_at          TEXT NOT NULL,
    expires_at       TEXT NOT NULL,
    stepped_up_until TEXT,
    address          TEXT NOT NULL,
    device           TEXT NOT NULL
);

CREATE INDEX sign_in_expiry ON sign_in (expires_at);

CREATE INDEX sign_in_member ON sign_in (member_id);

CREATE TRIGGER signatory_is_not_deleted BEFORE DELETE ON signatory
BEGIN SELECT RAISE(ABORT, 'signatory is only added to'); END;

CREATE TRIGGER signatory_is_not_updated BEFORE UPDATE ON signatory
BEGIN SELECT RAISE(ABORT, 'signatory is only added to'); END;

CREATE TABLE signatory (
    id            TEXT NOT NULL PRIMARY KEY,
    party_id      TEXT NOT NULL REFERENCES envelope_party (id),
    envelope_id   TEXT NOT NULL REFERENCES envelope (id),
    person_id     TEXT NOT NULL REFERENCES person (id),
    person_name   TEXT NOT NULL,
    lines         TEXT NOT NULL,
    holding_id    TEXT REFERENCES holding (id),
    delegation_id TEXT REFERENCES delegation (id),
    basis         TEXT NOT NULL,
    place         TEXT NOT NULL,
    CHECK (holding_id IS NOT NULL OR delegation_id IS NOT NULL),
    UNIQUE (party_id, person_id)
);

CREATE INDEX signatory_envelope ON signatory (envelope_id);

CREATE INDEX signatory_person ON signatory (person_id);

CREATE TRIGGER signature_is_not_deleted BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'signature is only added to'); END;

CREATE TRIGGER signature_is_not_updated BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'signature is only added to'); END;

CREATE TABLE signature (
    id                TEXT NOT NULL PRIMARY KEY,
    signatory_id      TEXT NOT NULL UNIQUE REFERENCES signatory (id),
    envelope_id       TEXT NOT NULL REFERENCES envelope (id),
    level             TEXT NOT NULL CHECK (level IN ('confirmed', 'digital', 'wet')),
    signed_at         TEXT NOT NULL,
    member_id         TEXT REFERENCES member (id),
    person_name       TEXT NOT NULL,
    basis_fingerprint TEXT NOT NULL,
    message           TEXT,
    scan_fingerprint  TEXT,
    report            TEXT NOT NULL,
    CHECK ((level = 'confirmed') = (message IS NOT NULL)),
    CHECK ((level = 'wet') = (scan_fingerprint IS NOT NULL))
);

CREATE INDEX signature_envelope ON signature (envelope_id);

CREATE TABLE signing_reminder (
    id           TEXT NOT NULL PRIMARY KEY,
    signatory_id TEXT NOT NULL REFERENCES signatory (id),
    day          TEXT NOT NULL,
    reminded_at  TEXT NOT NULL,
    reminded_by  TEXT REFERENCES member (id),
    UNIQUE (signatory_id, day)
);

CREATE TABLE standard_group (
    id            TEXT NOT NULL PRIMARY KEY,
    title         TEXT NOT NULL,
    position      BIGINT NOT NULL,
    usual_leads   TEXT NOT NULL,
    valid_from    TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_through)
);

CREATE TABLE statement (
    id             TEXT NOT NULL PRIMARY KEY,
    conference_id  TEXT NOT NULL REFERENCES conference (id),
    delegate_id    TEXT NOT NULL REFERENCES delegate (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    began_at       TEXT NOT NULL,
    text           TEXT NOT NULL,
    version        BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX statement_conference ON statement (conference_id, began_at);

CREATE INDEX statement_delegate ON statement (delegate_id);

CREATE INDEX statement_item ON statement (agenda_item_id);

CREATE TABLE theme (
    id              TEXT NOT NULL PRIMARY KEY,
    year            BIGINT NOT NULL,
    level           TEXT NOT NULL CHECK (level IN ('country', 'province', 'district', 'commune')),
    title           TEXT NOT NULL,
    issuer          TEXT NOT NULL,
    source          TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    version         BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX theme_year ON theme (year);

CREATE TABLE throttle (
    id         TEXT NOT NULL PRIMARY KEY,
    failures   BIGINT NOT NULL,
    started_at TEXT NOT NULL,
    until      TEXT
);

CREATE TABLE timetable_entry (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    step            TEXT NOT NULL CHECK (step IN ('draft', 'consultation', 'consolidation', 'conference', 'signing', 'carrying', 'midyear', 'review', 'awards')),
    from_year       BIGINT NOT NULL,
    year_offset     BIGINT NOT NULL CHECK (year_offset BETWEEN -1 AND 1),
    month           BIGINT NOT NULL CHECK (month BETWEEN 1 AND 12),
    day             BIGINT NOT NULL CHECK (day BETWEEN 1 AND 31),
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, step, from_year)
);

CREATE TABLE trusted_root (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    certificate TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    added_at    TEXT NOT NULL,
    added_by    TEXT REFERENCES member (id)
);

CREATE TABLE vault_file (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    bytes       BLOB NOT NULL
);

CREATE TABLE writing (
    id        TEXT NOT NULL PRIMARY KEY,
    place     TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    began_at  TEXT NOT NULL,
    seen_at   TEXT NOT NULL,
    CHECK (began_at <= seen_at),
    UNIQUE (place, member_id)
);

CREATE INDEX writing_member ON writing (member_id);
