"""Gazettes, official lists and notices that show the change."""

import re

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.frames.scene import Frame, Scene, kind_of
from blackletter.reading.steps.lemmas import in_class, lemma_of


def published(scene: Scene) -> Frame | None:
    """A gazette, an official list or its keeper's notice shows the change."""
    kind = kind_of(scene)
    if (
        scene.live
        and re.search(
            r"\b(name|entry|movement|group)\b.{0,40}\b(fail|cease|vanish|disappear|miss|missing|absent|gone)\b",
            scene.unit.lemmas,
        )
        and scene.anywhere("list", "gazette")
    ):
        return Frame(stage="published", kind="removal", token=scene.unit.head, fixed="done")
    head = scene.unit.head
    if (
        scene.live
        and lemma_of(head) in ("go", "move", "head")
        and scene.names.any(subjects(head, scene.unit), "order", "decision", "law", "bill", "notice")
        and any(
            t.dep_ == "pobj" and lemma_of(t) in ("gazette", "journal", "bulletin", "print") for t in scene.unit.tokens
        )
    ):
        return Frame(stage="published", kind=kind, token=head)
    outlets = {m.name for m in scene.names.report.mentions if m.kind == "outlet"}
    for verb in scene.verbs:
        told = [scene.names.report.resolve(scene.unit.sentence, t) for t in subjects(verb, scene.unit)]
        if any(m is not None and m.name in outlets for m in told):
            continue
        if not in_class(verb, verbs.PUBLISH):
            continue
        if scene.core is not None and scene.core.kind == "listing" and scene.core.form == "act":
            continue
        themes = scene.themes(verb)
        lemma = lemma_of(verb)
        printed = lemma in (
            "publish",
            "gazette",
            "print",
            "post",
            "upload",
            "reissue",
            "republish",
            "display",
            "update",
        ) or (lemma == "put" and scene.anywhere("gazette"))
        if printed and (
            scene.core is not None
            or (
                scene.live
                and scene.names.any(
                    themes, "list", "step", "decision", "order", "notice", "removal", "law", "bill", "pronoun"
                )
            )
        ):
            return Frame(stage="published", kind=kind, token=verb)
        if (
            lemma in ("announce", "disclose", "confirm_", "reveal")
            and scene.live
            and scene.names.any(objects(verb, scene.unit), "removal")
            and scene.core is not None
            and scene.core.form == "noun"
        ):
            return Frame(stage="published", kind=kind, token=verb)
        if (
            lemma in ("appear", "run", "carry", "show", "turn", "feature", "insert", "reproduce", "include", "enter")
            and scene.live
            and scene.anywhere("gazette")
            and scene.names.any(themes, "step", "notice", "order", "list", "decision", "law", "removal")
        ):
            return Frame(stage="published", kind=kind, token=verb)
    if (
        scene.live
        and re.search(r"\bmake public\b|\bmake it public\b", scene.unit.lemmas)
        and scene.anywhere("step", "list", "order", "decision", "removal")
    ):
        return Frame(stage="published", kind=kind, token=scene.unit.head)
    (
        scene.live
        and re.search(
            r"\b(name|entry|movement|group)\b.{0,40}\b(fail|cease|vanish|disappear|miss|missing|absent|go)\b",
            scene.unit.lemmas,
        )
        and scene.anywhere("list", "gazette")
    )
    return None
