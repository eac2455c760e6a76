"""All routes of the service: those for everybody, and those behind the sign-in."""

from pingcheck.web.calendar_feeds import add_calendar_feeds
from pingcheck.web.contact.code_page import add_code_routes
from pingcheck.web.contact.guide_page import add_guide_routes
from pingcheck.web.contact.privacy_page import add_privacy_routes
from pingcheck.web.contact.proof_page import add_proof_routes
from pingcheck.web.contact.reply_page import add_reply_routes
from pingcheck.web.contact.verify_page import add_verify_routes
from pingcheck.web.health import add_health_routes
from pingcheck.web.secretariat.account_pages import add_account_pages
from pingcheck.web.secretariat.add_page import add_addition_routes
from pingcheck.web.secretariat.address_pages import add_address_routes
from pingcheck.web.secretariat.answer_pages import add_answer_routes
from pingcheck.web.secretariat.approval_page import add_approval_routes
from pingcheck.web.secretariat.calendar_feed_page import add_feed_routes
from pingcheck.web.secretariat.calendar_page import add_calendar_routes
from pingcheck.web.secretariat.call_page import add_call_routes
from pingcheck.web.secretariat.calls_page import add_call_list_routes
from pingcheck.web.secretariat.case_routes import add_case_routes
from pingcheck.web.secretariat.correction_documents_page import add_correction_document_routes
from pingcheck.web.secretariat.correction_pages import add_correction_routes
from pingcheck.web.secretariat.dead_letters_page import add_dead_letter_routes
from pingcheck.web.secretariat.directory_page import add_directory_routes
from pingcheck.web.secretariat.dispute_page import add_dispute_routes
from pingcheck.web.secretariat.downloads import add_download_routes
from pingcheck.web.secretariat.duplicates_page import add_duplicate_routes
from pingcheck.web.secretariat.ending_pages import add_ending_routes
from pingcheck.web.secretariat.entry_act_page import add_entry_act_routes
from pingcheck.web.secretariat.entry_page import add_entry_routes
from pingcheck.web.secretariat.evidence_page import add_evidence_routes
from pingcheck.web.secretariat.exercise_move_page import add_move_routes
from pingcheck.web.secretariat.exercises_page import add_exercise_routes
from pingcheck.web.secretariat.find_page import add_find_routes
from pingcheck.web.secretariat.groups_page import add_group_routes
from pingcheck.web.secretariat.import_page import add_import_routes
from pingcheck.web.secretariat.letter_routes import add_letter_routes
from pingcheck.web.secretariat.meeting_routes import add_meeting_routes
from pingcheck.web.secretariat.nomination_routes import add_nomination_routes
from pingcheck.web.secretariat.officer_mail_form import add_writing_routes
from pingcheck.web.secretariat.opening_pages import add_opening_routes
from pingcheck.web.secretariat.past_directory_page import add_past_directory_routes
from pingcheck.web.secretariat.ping_act_pages import add_ping_act_routes
from pingcheck.web.secretariat.ping_page import add_ping_routes
from pingcheck.web.secretariat.plan_page import add_plan_routes
from pingcheck.web.secretariat.preflight_page import add_preflight_routes
from pingcheck.web.secretariat.proposal_forms import add_proposal_routes
from pingcheck.web.secretariat.question_page import add_question_routes
from pingcheck.web.secretariat.rehearsal_page import add_rehearsal_routes
from pingcheck.web.secretariat.replies_page import add_reply_list_routes
from pingcheck.web.secretariat.reply_page import add_reply_decision_routes
from pingcheck.web.secretariat.reply_proposal import add_reply_proposal_routes
from pingcheck.web.secretariat.roster_preview_page import add_roster_preview_routes
from pingcheck.web.secretariat.series_page import add_series_routes
from pingcheck.web.secretariat.service_pages import add_service_routes
from pingcheck.web.secretariat.sign_in_page import add_sign_in_routes
from pingcheck.web.secretariat.state_page import add_state_routes
from pingcheck.web.secretariat.stop_pages import add_stop_routes
from pingcheck.web.secretariat.text_pages import add_text_routes
from pingcheck.web.secretariat.timetable_page import add_timetable_routes
from pingcheck.web.secretariat.today_page import add_today_routes
from pingcheck.web.secretariat.total_page import add_total_routes
from pingcheck.web.secretariat.unproved_mails_page import add_unproved_mail_routes

FOR_EVERYBODY = (
    add_reply_routes,
    add_proof_routes,
    add_code_routes,
    add_verify_routes,
    add_privacy_routes,
    add_calendar_feeds,
    add_guide_routes,
    add_health_routes,
    add_sign_in_routes,
    add_account_pages,
)
FOR_OFFICERS = (
    add_today_routes,
    add_find_routes,
    add_directory_routes,
    add_past_directory_routes,
    add_download_routes,
    add_import_routes,
    add_group_routes,
    add_state_routes,
    add_letter_routes,
    add_evidence_routes,
    add_dispute_routes,
    add_correction_routes,
    add_correction_document_routes,
    add_entry_routes,
    add_plan_routes,
    add_roster_preview_routes,
    add_opening_routes,
    add_exercise_routes,
    add_approval_routes,
    add_text_routes,
    add_preflight_routes,
    add_rehearsal_routes,
    add_question_routes,
    add_total_routes,
    add_move_routes,
    add_calendar_routes,
    add_series_routes,
    add_ping_routes,
    add_case_routes,
    add_call_routes,
    add_call_list_routes,
    add_dead_letter_routes,
    add_stop_routes,
    add_timetable_routes,
    add_ending_routes,
    add_addition_routes,
    add_ping_act_routes,
    add_answer_routes,
    add_reply_list_routes,
    add_reply_decision_routes,
    add_reply_proposal_routes,
    add_unproved_mail_routes,
    add_writing_routes,
    add_nomination_routes,
    add_service_routes,
    add_entry_act_routes,
    add_proposal_routes,
    add_duplicate_routes,
    add_address_routes,
    add_meeting_routes,
    add_feed_routes,
)
