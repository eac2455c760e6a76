"""Three ways of sending ready mail and recording nothing, to compare with. Each prints mails a second.

aiosmtplib: the same library over kept connections, ready-made bytes. threads: what a web project does, an EmailMessage
made and sent by smtplib for each mail, in threads. Usage: python _plain_sender.py WAY PORT COUNT CONNECTIONS
"""

import asyncio
import smtplib
import sys
import threading
import time
from email.message import EmailMessage
from pathlib import Path

import uvloop
from aiosmtplib import SMTP

SENDER = "check@poc.example"


async def aiosmtplib_way(port: int, count: int, connections: int, content: bytes) -> float:
    left = iter(range(count))

    async def one() -> None:
        client = SMTP(hostname="127.0.0.1", port=port, start_tls=False, use_tls=False)
        await client.connect()
        for number in left:
            await client.mail(SENDER)
            await client.rcpt(f"poc{number}@mfa{number % 500}.example")
            await client.data(content, timeout=600)
        await client.quit()

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(connections)))
    return count / (time.perf_counter() - began)


def threads_way(port: int, count: int, connections: int, text: str, page: str) -> float:
    left, lock = iter(range(count)), threading.Lock()

    def one() -> None:
        with smtplib.SMTP("127.0.0.1", port) as client:
            while True:
                with lock:
                    number = next(left, None)
                if number is None:
                    return
                mail = EmailMessage()
                mail["From"], mail["Subject"] = (
                    f"Secretariat <{SENDER}>",
                    "Communication check CC-2026-01: Côte d’Ivoire",
                )
                mail["To"] = f"poc{number}@mfa{number % 500}.example"
                mail.set_content(text.replace("NUMBER", str(number)))
                mail.add_alternative(page.replace("NUMBER", str(number)), subtype="html")
                client.send_message(mail)

    began = time.perf_counter()
    threads = [threading.Thread(target=one) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count / (time.perf_counter() - began)


def main() -> None:
    way, port, count, connections, sample = sys.argv[1], *map(int, sys.argv[2:5]), Path(sys.argv[5])
    content = sample.read_bytes()
    if way == "aiosmtplib":
        rate = uvloop.run(aiosmtplib_way(port, count, connections, content))
    else:
        text = "An officer NUMBER is asked whether this reached them.\n" * 20
        rate = threads_way(port, count, connections, text, f"<html><body><p>{text}</p></body></html>")
    print(rate)


if __name__ == "__main__":
    main()
