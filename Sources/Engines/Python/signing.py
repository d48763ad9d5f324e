"""Signs a PDF by PAdES, by pyHanko: appended, never rewriting an earlier byte."""
import asyncio
import base64
import logging
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pkcs11
from asn1crypto import keys, pem, pkcs12, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from worker import Declined

FOR_DOCUMENTS = {"email_protection", "any_extended_key_usage", "1.3.6.1.5.5.7.3.36", "1.2.840.113583.1.1.5",
                 "1.3.6.1.4.1.311.10.3.12"}
WHOLE = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID, y_align=AxisAlignment.ALIGN_MID, margins=Margins.uniform(0),
    inner_content_scaling=InnerScaling.STRETCH_FILL)


def prepare():
    logging.getLogger("pyhanko").setLevel(logging.ERROR)


def perform(job):
    moment = datetime.fromisoformat(job["time"].replace("Z", "+00:00"))
    credential = job["credential"]
    if credential["kind"] == "pkcs12":
        return sign(job, from_file(credential), moment)
    if credential["kind"] == "key":
        return sign(job, from_key(credential), moment)
    session = token(credential)
    try:
        return sign(job, from_token(credential, session), moment)
    finally:
        session.close()


def from_file(credential):
    data = base64.b64decode(credential["bytes"])
    try:
        pkcs12.Pfx.load(data, strict=True)["auth_safe"].native
    except (ValueError, TypeError):
        raise Declined("credentialDamaged")
    try:
        return SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=credential["passphrase"].encode())
    except ValueError as refused:
        raise Declined("wrongPassphrase", str(refused.__cause__ or refused))
    except (AttributeError, TypeError):
        raise Declined("keyMissing")


def from_key(credential):
    def certificates(text):
        return [x509.Certificate.load(der) for _, _, der in pem.unarmor(text.encode(), multiple=True)]

    try:
        _, _, key = pem.unarmor(credential["key"].encode())
        authorities = SimpleCertificateStore()
        authorities.register_multiple(certificates(credential["authorities"]))
        return SimpleSigner(
            signing_cert=certificates(credential["certificate"])[0], signing_key=keys.PrivateKeyInfo.load(key),
            cert_registry=authorities)
    except (ValueError, TypeError, IndexError):
        raise Declined("credentialDamaged")


def token(credential):
    try:
        library = pkcs11.lib(credential["module"])
    except (pkcs11.exceptions.PKCS11Error, RuntimeError) as absent:
        raise Declined("tokenMissing", str(absent))
    try:
        return library.get_token(token_label=credential["token"]).open(user_pin=credential["pin"])
    except (pkcs11.exceptions.NoSuchToken, pkcs11.exceptions.MultipleTokensReturned,
            pkcs11.exceptions.TokenNotPresent) as absent:
        raise Declined("tokenMissing", type(absent).__name__)
    except pkcs11.exceptions.PinLocked:
        raise Declined("tokenLocked")
    except (pkcs11.exceptions.PinIncorrect, pkcs11.exceptions.PinLenRange, pkcs11.exceptions.PinInvalid):
        raise Declined("wrongPassphrase")
    except pkcs11.exceptions.PKCS11Error as failed:
        raise Declined("tokenMissing", type(failed).__name__)


def from_token(credential, session):
    label = credential["key"]
    signer = PKCS11Signer(session, cert_label=label, key_label=label)
    try:
        kind = signer.signing_cert.public_key.algorithm
        # Many a token signs a hash and does not hash by itself.
        whole = pkcs11.Mechanism.ECDSA_SHA256 if kind == "ec" else pkcs11.Mechanism.SHA256_RSA_PKCS
        signer.use_raw_mechanism = whole not in session.token.slot.get_mechanisms()
        signer._load_objects()
    except (pkcs11.exceptions.PKCS11Error, SigningError, AttributeError) as absent:
        raise Declined("keyMissing", f"{type(absent).__name__}: {absent}")
    return signer


def check(certificate, moment):
    if certificate is None:
        raise Declined("keyMissing")
    validity = certificate["tbs_certificate"]["validity"]
    if moment > validity["not_after"].native:
        raise Declined("certificateExpired", validity["not_after"].native.isoformat())
    if moment < validity["not_before"].native:
        raise Declined("certificateNotYetValid", validity["not_before"].native.isoformat())
    usage, purposes = certificate.key_usage_value, certificate.extended_key_usage_value
    if usage is not None and not {"digital_signature", "non_repudiation"} & usage.native:
        raise Declined("wrongUsage")
    if purposes is not None and not FOR_DOCUMENTS & set(purposes.native):
        raise Declined("wrongUsage")


class SignerAtMoment(PdfSigner):
    """pyHanko takes the time of the machine; ours is the time of the act."""

    moment = None

    def init_signing_session(self, *arguments, **options):
        session = super().init_signing_session(*arguments, **options)
        session.system_time = self.moment
        return session


def sign(job, signer, moment):
    check(signer.signing_cert, moment)
    original = Path(job["pdf"]).read_bytes()
    service, note = job.get("timeStampService"), None
    if service:
        stamper = HTTPTimeStamper(service, timeout=job["timeStampPatience"])
        try:
            write(job, append(original, job, signer, moment, stamper))
            return {"isTimeStamped": True, "note": None}
        except (OSError, asyncio.TimeoutError, ValueError) as failed:
            if isinstance(failed, (PdfError, SigningError)):
                raise Declined("documentRefused", str(failed))
            note = f"{type(failed).__name__}: {failed}"[:500]
        except Exception as failed:
            # Whatever the service sends, the signature itself is still wanted; the level says what is missing.
            note = f"{type(failed).__name__}: {failed}"[:500]
    write(job, append(original, job, signer, moment, None))
    return {"isTimeStamped": False, "note": note}


def write(job, signed):
    Path(job["signed"]).write_bytes(signed)


def append(original, job, signer, moment, stamper):
    box = job.get("box")
    field = SigFieldSpec(
        sig_field_name=job["field"], on_page=job.get("page", 1) - 1, box=tuple(box) if box else None)
    meta = PdfSignatureMetadata(
        field_name=job["field"], md_algorithm="sha256", name=job.get("name"), reason=job.get("reason"),
        location=job.get("location"), subfilter=SigSeedSubFilter.PADES)
    stamp = job.get("stamp")
    style = StaticStampStyle.from_pdf_file(stamp, border_width=0, background_layout=WHOLE) if stamp else None
    signing = SignerAtMoment(meta, signer, timestamper=stamper, stamp_style=style, new_field_spec=field)
    signing.moment = moment
    output = BytesIO()
    try:
        signing.sign_pdf(IncrementalPdfFileWriter(BytesIO(original)), output=output)
    except (PdfError, SigningError) as refused:
        raise Declined("documentRefused", str(refused))
    return output.getvalue()
