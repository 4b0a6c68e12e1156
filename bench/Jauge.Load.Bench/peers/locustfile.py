"""The path of the given address again and again, or 20 times a second for each user when RATE is set."""
import os
from urllib.parse import urlsplit

from locust import constant, constant_throughput
from locust.contrib.fasthttp import FastHttpUser


class Visitor(FastHttpUser):
    insecure = True
    wait_time = constant_throughput(float(os.environ["RATE"])) if "RATE" in os.environ else constant(0)
    headers = {"Cookie": "session=12345"} if "user=" in os.environ.get("LOCUST_HOST", "") else {}

    def __init__(self, environment):
        asked = urlsplit(environment.host)
        self.path = asked.path + ("?" + asked.query if asked.query else "")
        self.host = f"{asked.scheme}://{asked.netloc}"
        super().__init__(environment)

    @__import__("locust").task
    def ask(self):
        self.client.get(self.path, headers=self.headers)
