"""What prompts hold of a party is handed out and erased with it, stays where it is in a merge, and is told in words."""

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import audit_events
from hedgerow.advisor import operations
from hedgerow.advisor.models import Prompt, Reason
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.network.registries import datasets
from tests.advisor.records import quiet_customers, titles, today


def test_it_is_handed_out_and_gone_when_they_are_forgotten(rye: Workspace, owner: Actor) -> None:
    [ann] = quiet_customers(rye)
    with scope(rye):
        key = today(owner)["insight.gone_quiet"].key
        operations.dismiss(actor=owner, key=key, reason=Reason.WRONG, words="She moved away.")
        [row] = datasets["prompts"].rows([ann])
        assert (row["kind"], row["reason"], row["words"]) == ("insight.gone_quiet", "wrong", "She moved away.")
        network.erase_party(actor=owner, party=Party.objects.get(pk=ann))
        assert not Prompt.objects.exists()


def test_merged_away_what_was_decided_stays_with_whom_it_was_about(rye: Workspace, owner: Actor) -> None:
    [ann] = quiet_customers(rye)
    with scope(rye):
        operations.dismiss(actor=owner, key=today(owner)["insight.gone_quiet"].key, reason=Reason.WRONG)
        other = network.add_party(actor=owner, name="Ann Once More")
        network.merge_parties(actor=owner, kept_id=other.pk, gone_id=ann)
        assert Prompt.objects.get().party_id == ann
        assert titles(owner) == ["Ann Once More has gone quiet"]


def test_each_decision_has_its_sentence_in_the_audit_log() -> None:
    quiet = {"kind": "insight.gone_quiet"}
    said = {
        "advisor.prompt_dismissed": Told("Maren", "", {}, {**quiet, "reason": "wrong"}),
        "advisor.prompt_done": Told("Maren", "", {}, quiet),
        "advisor.prompt_reopened": Told("Maren", "", quiet, {}),
        "advisor.kind_switched": Told("Maren", "", {}, {**quiet, "is_on": False}),
    }
    assert [str(audit_events[key].sentence(told)) for key, told in said.items()] == [
        "Maren dismissed a prompt (Gone quiet): It is wrong.",
        "Maren ticked a prompt off (Gone quiet).",
        "Maren brought a prompt back (Gone quiet).",
        "Maren switched prompts of this kind off: Gone quiet.",
    ]
    on = Told("Maren", "", {}, {"kind": "gone.kind", "is_on": True})
    assert (
        str(audit_events["advisor.kind_switched"].sentence(on)) == "Maren switched prompts of this kind on: gone.kind."
    )
