"""Run in the environment of the validators: whether a folder or zip is a valid RO-Crate, without asking a network.

    check_crate.py CRATE

Prints what roc-validator finds at its severity "recommended" as JSON lines and exits with 1 if it finds anything. The context
that the metadata names is taken from the package ``rocrate``, which carries it.
"""

import json
import sys
from importlib.resources import files

from requests import Response
from rocrate.rocrate import ROCrate
from rocrate_validator import services
from rocrate_validator.models import Severity, ValidationSettings
from rocrate_validator.utils.http import HttpRequester

CONTEXT = "https://w3id.org/ro/crate/1.1/context"


def bundled(self, url, **options):
    """The answer that the network would give for the context; everything else is refused."""
    answer = Response()
    answer.url = url
    answer.headers["Content-Type"] = "application/ld+json"
    answer.status_code = 200 if url == CONTEXT else 404
    answer._content = (files("rocrate") / "data" / "ro-crate.jsonld").read_bytes() if url == CONTEXT else b""
    return answer


def main(crate):
    HttpRequester.get = bundled
    found = services.validate(
        ValidationSettings(
            rocrate_uri=crate, profile_identifier="ro-crate-1.1", requirement_severity=Severity.RECOMMENDED
        )
    )
    issues = list(found.get_issues(min_severity=Severity.RECOMMENDED))
    for issue in issues:
        print(json.dumps({"severity": issue.severity.name, "check": issue.check.identifier, "message": issue.message}))
    read = ROCrate(crate)
    print(json.dumps({"name": read.name, "files": sorted(each.id for each in read.data_entities)}))
    return 1 if issues else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
