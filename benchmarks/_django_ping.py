"""What healthchecks does when a job pings it, in a few lines of Django: lock a check, update it, insert a ping, commit.

Run as a program, it makes the tables and ten thousand checks; gunicorn serves `application`.
"""

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

url = urlsplit(os.environ["BENCH_DATABASE_URL"])
settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    USE_TZ=True,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": url.path.lstrip("/"),
            "USER": unquote(url.username or ""),
            "HOST": parse_qs(url.query).get("host", [url.hostname or ""])[0],
            "CONN_MAX_AGE": None,
        }
    },
)
django.setup()


class Check(models.Model):  # type: ignore[misc]  # Django has no types
    last_ping = models.DateTimeField(null=True)
    n_pings = models.IntegerField(default=0)
    status = models.CharField(max_length=6, default="new")

    class Meta:
        app_label = "bench"


class Ping(models.Model):  # type: ignore[misc]
    owner = models.ForeignKey(Check, models.CASCADE)
    created = models.DateTimeField(default=timezone.now)
    body = models.TextField(default="")

    class Meta:
        app_label = "bench"


def ping(request: HttpRequest, number: int) -> HttpResponse:
    with transaction.atomic():
        check = Check.objects.select_for_update().get(id=number)
        check.last_ping, check.n_pings, check.status = timezone.now(), check.n_pings + 1, "up"
        check.save()
        Ping.objects.create(owner=check, body=request.body.decode())
    return HttpResponse("OK")


def hello(_: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello")


urlpatterns: list[Any] = [path("ping/<int:number>", ping), path("hello", hello)]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Check)
        editor.create_model(Ping)
    Check.objects.bulk_create([Check() for _ in range(10_000)])
