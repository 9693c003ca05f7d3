"""Run in the environment of the validators: whether FollowTheMoney takes every entity and every statement as it stands.

    check_ftm.py ENTITIES STATEMENTS [ENTITIES STATEMENTS ...]

Prints one JSON line for each thing that its model refuses or would change, and for each pair of files one with what was
read; exits with 1 if there was any.
"""

import json
import sys
from pathlib import Path

from followthemoney import Statement, model
from followthemoney.statement.serialize import read_csv_statements
from followthemoney.types import registry


def problems_of(data):
    """What the model says against one entity: unknown names, values it would clean away or change, missing ones."""
    schema = model.get(data["schema"])
    if schema is None:
        yield f"no schema {data['schema']}"
        return
    for name, values in data["properties"].items():
        prop = schema.get(name)
        if prop is None or prop.stub:
            yield f"{schema.name} has no property {name}"
            continue
        for value in values:
            cleaned = prop.type.clean(value)
            if cleaned is None or (cleaned != value and prop.type != registry.url):
                yield f"{schema.name}:{name} makes {cleaned!r} of {value!r}"
            if len(value) > prop.max_length:
                yield f"{schema.name}:{name} is longer than {prop.max_length}"
    for name in schema.required:
        if not data["properties"].get(name):
            yield f"{schema.name} lacks {name}"
    proxy = model.get_proxy(data, cleaned=True)
    if {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} != data["properties"]:
        yield f"{data['id']} is not the same after reading"


def main(entities, statements):
    lines = [json.loads(line) for line in Path(entities).read_text(encoding="utf-8").split("\n") if line]
    found = [{"id": line["id"], "problem": problem} for line in lines for problem in problems_of(line)]
    known = {line["id"]: model.get(line["schema"]) for line in lines}
    for line in lines:
        for name, values in line["properties"].items():
            prop = known[line["id"]].get(name)
            if prop is None or prop.type != registry.entity:
                continue
            for value in values:
                if value not in known:
                    found.append({"id": line["id"], "problem": f"{name} names {value}, which is nowhere"})
                elif prop.range and not known[value].is_a(prop.range):
                    found.append({"id": line["id"], "problem": f"{name} names a {known[value].name}"})
    values = set()
    with Path(statements).open("rb") as file:
        for said in read_csv_statements(file):
            right = Statement.make_key(said.dataset, said.entity_id, said.prop, said.value, said.external, said.lang)
            if said.prop != "id" and said.id != right:
                found.append({"id": said.entity_id, "problem": f"statement {said.id} should be {right}"})
            if said.prop != "id":
                values.add((said.entity_id, said.schema, said.prop, said.value, said.prop_type))
    whole = {
        (line["id"], line["schema"], name, value, known[line["id"]].get(name).type.name)
        for line in lines
        for name, given in line["properties"].items()
        for value in given
        if known[line["id"]].get(name) is not None
    }
    found += [{"id": one[0], "problem": f"only in one of both files: {one}"} for one in sorted(whole ^ values)]
    for problem in found:
        print(json.dumps(problem))
    schemas = sorted({line["schema"] for line in lines})
    print(json.dumps({"entities": len(lines), "statements": len(values), "schemas": schemas}))
    return 1 if found else 0


if __name__ == "__main__":
    pairs = zip(sys.argv[1::2], sys.argv[2::2], strict=True)
    sys.exit(max([main(*pair) for pair in pairs]))
