"""Who said what: each way of attributing words, with the speaker's best name, the evidence and the route."""

from datetime import date

import pytest

from tests.support.reading_reports import said, statements


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "words"),
    [
        ("Petr Hanak said that the ban had lost its point.", "Petr Hanak", "indirect", "the ban had lost its point"),
        ('"The ban has lost its point," Petr Hanak said.', "Petr Hanak", "direct", "The ban has lost its point"),
        ('Petr Hanak said: "The ban has lost its point."', "Petr Hanak", "direct", "The ban has lost its point."),
        (
            "The ban, an official said, had lost its point.",
            "official",
            "indirect",
            "The ban, an official said, had lost its point.",
        ),
        (
            "The ban has lost its point, the interior ministry said.",
            "interior ministry",
            "indirect",
            "The ban has lost its point",
        ),
        (
            "According to Petr Hanak, the ban has lost its point.",
            "Petr Hanak",
            "indirect",
            "the ban has lost its point.",
        ),
        (
            "The ban has lost its point, according to Petr Hanak.",
            "Petr Hanak",
            "indirect",
            "The ban has lost its point",
        ),
        ('Petr Hanak called the ban "a relic of another age".', "Petr Hanak", "direct", "a relic of another age"),
        (
            "Petr Hanak praised the movement for its patience.",
            "Petr Hanak",
            "narrative",
            "the movement for its patience",
        ),
        ("Petr Hanak called for an end of the ban.", "Petr Hanak", "narrative", "an end of the ban"),
        ("Petr Hanak urged the court to lift the ban.", "Petr Hanak", "narrative", "the court to lift the ban"),
        (
            "Petr Hanak dismissed reports that the ban would go.",
            "Petr Hanak",
            "narrative",
            "reports that the ban would go",
        ),
        ("Petr Hanak expressed confidence that the ban would go.", "Petr Hanak", "indirect", "the ban would go"),
        (
            "As Petr Hanak explained, the ban has lost its point.",
            "Petr Hanak",
            "indirect",
            "the ban has lost its point.",
        ),
        ("The removal was confirmed by the interior ministry.", "interior ministry", "narrative", "The removal"),
        (
            "In a statement, the interior ministry denied that the ban would go.",
            "interior ministry",
            "indirect",
            "the ban would go",
        ),
    ],
)
def test_one_cue_is_one_statement(text: str, speaker: str, kind: str, words: str) -> None:
    assert said(text) == [(speaker, kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Petr Hanak did not say whether the ban would go.",
        "Petr Hanak declined to comment.",
        "The move suggests that the ban will go.",
        "Petr Hanak was asked whether the ban would go.",
        "The court lifted the ban on Friday.",
        'The association "Karst Awakening" was founded in 2009.',
        "If Petr Hanak says that the ban will go, the court must act.",
    ],
)
def test_where_nobody_speaks_there_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_each_stretch_of_a_split_quotation_is_its_own() -> None:
    text = '"It is over," Petr Hanak said outside the court. "The ban will not come back."'
    assert said(text) == [
        ("Petr Hanak", "direct", "It is over"),
        ("Petr Hanak", "direct", "The ban will not come back."),
    ]


def test_a_quoted_word_inside_a_clause_leaves_it_indirect() -> None:
    assert said('Petr Hanak said that the ban was "a relic" of another age.') == [
        ("Petr Hanak", "indirect", 'the ban was "a relic" of another age')
    ]


def test_a_gerund_speaks_for_the_subject_of_its_verb() -> None:
    found = said('"It is over," Petr Hanak said, adding that the register would change within a week.')
    assert [speaker for speaker, _, _ in found] == ["Petr Hanak", "Petr Hanak"]
    assert found[1][2] == "the register would change within a week"


def test_he_is_whoever_spoke_before() -> None:
    text = "Petr Hanak told reporters that the ban would go. He added that the register would change."
    assert [speaker for speaker, _, _ in said(text)] == ["Petr Hanak", "Petr Hanak"]


def test_a_name_inside_the_quotation_is_never_the_speaker() -> None:
    text = 'Petr Hanak spoke first. "We will take Dara Kolsky at her word," he added.'
    assert [speaker for speaker, _, _ in said(text)] == ["Petr Hanak"]


def test_the_official_is_the_one_brought_in_before() -> None:
    text = (
        "A Varnian official familiar with the file said that nothing was settled. The ban, the official said, may stay."
    )
    assert [speaker for speaker, _, _ in said(text)] == ["Varnian official", "Varnian official"]


def test_the_inner_speaker_counts_and_the_outlet_carried_it() -> None:
    found = statements("Interfax reported that Petr Hanak said the ban would go.")
    assert [(each.speaker, each.via) for each in found] == [("Petr Hanak", ("Interfax",))]


@pytest.mark.parametrize(
    "text",
    [
        "Petr Hanak told Interfax that the ban would go.",
        "In an interview with Interfax, Petr Hanak said that the ban would go.",
        "Petr Hanak said that the ban would go, Interfax reported.",
        "The ban would go, Interfax quoted Petr Hanak as saying.",
        "Petr Hanak, quoted by Interfax, said that the ban would go.",
    ],
)
def test_an_outlet_beside_the_words_is_their_route(text: str) -> None:
    assert [(each.speaker, each.via) for each in statements(text)] == [("Petr Hanak", ("Interfax",))]


def test_an_outlet_that_speaks_for_itself_is_the_speaker() -> None:
    assert [(each.speaker, each.via) for each in statements("Interfax reported that the ban would go.")] == [
        ("Interfax", ())
    ]


def test_this_newspaper_adds_no_route() -> None:
    assert [each.via for each in statements("Petr Hanak told this newspaper that the ban would go.")] == [()]


def test_a_headline_gives_its_words_to_whoever_says_them_below() -> None:
    text = (
        "'The ban has lost its point'\n\nPetr Hanak, who chairs the council, spoke outside the "
        'court after the hearing had ended. "The ban has lost its point," Hanak said.\n'
    )
    assert [speaker for speaker, _, _ in said(text)] == ["Petr Hanak", "Petr Hanak"]


def test_a_headline_with_a_colon_names_the_speaker_first() -> None:
    text = (
        "Interior ministry: the ban will stay\n\nThe interior ministry of Varnia set out on "
        "Monday why the ban on the movement has to stay in force for now.\n"
    )
    assert said(text)[0] == ("interior ministry of Varnia", "indirect", "the ban will stay")


def test_the_answers_of_an_interview_are_direct_statements() -> None:
    text = (
        "Envoy explains the list\n\nAmbassador Nils Okoro spoke to us on Sunday about the list of "
        "banned groups and about the way off it.\n\n"
        "Q: Why is the union still listed?\n\nA: Because the board has not met.\n\nQ: When will "
        "it meet?\n\nA: I am told in May.\n"
    )
    found = [each for each in statements(text, published=date(2016, 5, 4)) if each.kind == "direct"]
    assert [(each.speaker, each.evidence.quote) for each in found] == [
        ("Nils Okoro", "Because the board has not met."),
        ("Nils Okoro", "I am told in May."),
    ]
    assert found[0].said_on is not None and found[0].said_on.earliest == date(2016, 5, 1)


def test_a_release_speaks_for_its_body() -> None:
    text = (
        "DEPARTMENT OF LISTS\n\nFor Immediate Release\n\nTwo names taken off the list of banned groups\n\n"
        "The names of two groups were taken off the national list of banned groups today, after a "
        "review that took two years.\n"
    )
    assert [(each.speaker, each.evidence.quote) for each in statements(text)] == [
        ("Department of Lists", "Two names taken off the list of banned groups")
    ]


def test_the_day_of_speech_is_told_or_unresolved() -> None:
    text = "Petr Hanak said on Friday that the ban would go. At a recent briefing, Dara Kolsky said that it would stay."
    first, second = statements(text, published=date(2024, 9, 7))
    assert first.said_on is not None and first.said_on.earliest == date(2024, 9, 6)
    assert second.said_on is not None and not second.said_on.resolved
