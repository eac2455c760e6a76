"""The settings as a page shows them: no secret, whatever its kind."""

from pydantic import SecretStr

from pingcheck.settings.overview import shown_settings
from tests.cast import SECRET, settings_for


def test_no_secret_is_shown() -> None:
    settings = settings_for(
        "postgresql://user:pass-one@db.example/pingcheck",
        retired_secret_keys=(SecretStr("an earlier secret, long enough, too"),),
        imap_url=SecretStr("imaps://user:pass-two@mail.example/INBOX"),
    )
    shown = {setting.variable: setting.value for setting in shown_settings(settings)}
    for secret in ("pass-one", "pass-two", SECRET, "an earlier secret"):
        assert not [variable for variable, value in shown.items() if value and secret in value]
    for hidden in ("DATABASE_URL", "IMAP_URL", "SECRET_KEY", "RETIRED_SECRET_KEYS", "SMTP_URL"):
        assert shown[f"PINGCHECK_{hidden}"] is None
    assert shown["PINGCHECK_MAIL_FROM"] == "check@poc.example"
    assert shown["PINGCHECK_TRUSTED_PROXIES"] == ""


def test_a_text_in_several_languages_is_shown_as_written() -> None:
    settings = settings_for("sqlite:///x.db", office={"en": "Office", "fr": "Bureau"}, organisation="")
    shown = {each.variable: each.value for each in shown_settings(settings)}
    assert (shown["PINGCHECK_OFFICE"], shown["PINGCHECK_ORGANISATION"]) == ("en: Office; fr: Bureau", "")
