"""https: the certificate is that of the name in the address, though the connection goes to a checked number."""

import shutil
import socket
import ssl
import subprocess
import threading

import pytest

from catalogue.importers.failures import Temporary


@pytest.fixture
def tls_host(tmp_path):
    """A port that speaks TLS with a certificate nobody trusts, and the names it was asked for."""
    if not shutil.which("openssl"):
        pytest.skip("openssl makes the certificate: install openssl")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=named.example",
         "-addext", "subjectAltName=DNS:named.example", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.sni_callback = lambda connection, name, _: names.append(name)
    listening = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _ = listening.accept()
                context.wrap_socket(connection, server_side=True).close()
            except ssl.SSLError:
                continue
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    yield listening.getsockname()[1], names
    listening.close()


def test_the_name_is_asked_for_and_an_unknown_certificate_is_not_believed(tls_host, asking):
    port, names = tls_host

    def resolve(name, port, *rest):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with pytest.raises(Temporary, match="CERTIFICATE_VERIFY_FAILED"):
        asking(private_hosts=["named.example"], resolve=resolve).get(f"https://named.example:{port}/")
    assert set(names) == {"named.example"}
