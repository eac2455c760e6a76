"""People of the directory's pages: in several scripts, reachable or not, of four States."""

from dataclasses import replace
from datetime import date

from directory.contacts import Rank, Role
from directory.nominations import Nomination

AMINA = Nomination(
    "KEN", Role.TECHNICAL, Rank.PRIMARY, "National CERT", "Head of Operations", "Amina Otieno",
    ("amina@cert.ke.example", "duty@cert.ke.example"), ("+254207654321",), ("en", "sw"), "Africa/Nairobi", "",
    "NV/KEN/61", date(2026, 1, 5), form_of_address="Ms",
)  # fmt: skip
JUMA = replace(
    AMINA, rank=Rank.ALTERNATE, name="Juma Kamau", emails=("juma@cert.ke.example",), phones=(), note_reference="",
    form_of_address="",
)  # fmt: skip
DESK = replace(
    AMINA, state="FRA", role=Role.DIPLOMATIC, name="", position="Bureau multilatéral", form_of_address="",
    emails=("multilat@mfa.fr.example",), phones=("+33171758400",), languages=("fr",), time_zone="Europe/Paris",
)  # fmt: skip
WANG = replace(
    AMINA, state="CHN", name="王伟", name_latin="Wang Wei", form_of_address="Mr", emails=("wang@cert.cn.example",),
    phones=("+861065961114",), languages=("zh", "en"), time_zone="Asia/Shanghai",
)  # fmt: skip
IDRIS = replace(
    AMINA, state="EGY", name="إدريس تولان", name_latin="", form_of_address="", emails=(), phones=("+20225749682",),
    languages=("ar",), time_zone="", hours="by arrangement",
)  # fmt: skip
AISSATOU = replace(AMINA, state="CIV", name="Aïssatou N’Diaye", form_of_address="Mme", emails=("duty@ci.example",))
CAST = (AMINA, JUMA, DESK, WANG, IDRIS, AISSATOU)  # P-000001 and on
