"""The form of a topic: whoever uses its terms says what is wrong with one, at the term."""

from catalogue.terms import problems_with_terms

from .drafts import PageForm


class TopicForm(PageForm):
    def is_valid(self):
        """Asks only where the form is fit to be stored otherwise, and only of terms that were written now.

        So a term that was accepted once never keeps an editor from changing something else.
        """
        return super().is_valid() and self._terms_are_fine()

    def _terms_are_fine(self) -> bool:
        rows = self.formsets["terms"].forms if "terms" in self.formsets else []
        written = [row for row in rows if "text" in row.changed_data and not row.cleaned_data.get("DELETE")]
        problems = problems_with_terms(
            self.cleaned_data["title"], [row.cleaned_data["text"] for row in written]
        )
        for row in written:
            if problem := problems.get(row.cleaned_data["text"]):
                row.add_error("text", problem)
        return not problems
