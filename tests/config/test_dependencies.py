"""What the locked packages must be for the code to be right."""

import elasticsearch.dsl
import elasticsearch_dsl


def test_elasticsearch_dsl_is_the_client_s_own():
    """Unpinned, the two resolve to a wrong ancient pair."""
    assert elasticsearch_dsl.Document is elasticsearch.dsl.Document
