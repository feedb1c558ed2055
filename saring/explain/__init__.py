"""How a page's record came about: every block with what decided on it, every field with its evidence and what else was said.

```
page ─_core.explain_page─▶ blocks, decisions, reasons ─┐
                                                       ├─assembly─▶ Explanation ─page─▶ one HTML page, in which nothing runs
     ─fields.explained───▶ record, places, candidates ─┘
```
"""

from saring import _core
from saring._model import model
from saring.explain.assembly import assemble
from saring.explain.explanation import BlockExplanation, Candidate, Explanation, FieldExplanation, Likelihood, Reason, Trait
from saring.extract import Task, capture_of, kind_of, single
from saring.fields.explained import explained
from saring.options import Options

__all__ = ["BlockExplanation", "Candidate", "Explanation", "FieldExplanation", "Likelihood", "Reason", "Trait", "explain", "explain_task"]

_DEFAULT = Options()


def explain(data: bytes | str, *, url: str | None = None, options: Options | None = None) -> Explanation:
    """Say how the record of one captured page comes about; its `record` is the one that `extract` gives.

    Takes some 65 times as long as `extract` on the golden pages, up to 200 times: the model is asked again and again what it would
    say if a block were otherwise.

    Args:
        data: the page, HTML or a plain-text capture: bytes in any encoding, or text.
        url: the address it was captured at; relative addresses in the page are resolved against it.
        options: see `Options`.

    Returns:
        An explanation, whatever the page.

    Raises:
        TypeError: `data` is neither bytes nor str, or `url` is no str.
        OptionsError: `options.charset` is given for a page that is text already.
        ModelError: the installed model is missing or damaged.
    """
    chosen = options or _DEFAULT
    return explain_task(single(data, url, chosen), chosen)


def explain_task(task: Task, options: Options) -> Explanation:
    """The same for a page of which more is known: what its capture says."""
    page, native = _core.explain_page(task.data, model(), task.charset, kind_of(task, options))
    return assemble(page, native, explained(page, capture_of(task, page.charset, page.kind), options))
