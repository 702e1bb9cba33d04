"""A QR code as a picture within the page: nothing is asked outside, and it prints."""

from base64 import b64encode

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage


def data_uri(text: str) -> str:
    """As the source of an image; images from data are allowed by the pages' policy."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=4, image_factory=SvgPathImage)
    code.add_data(text)
    code.make(fit=True)
    picture: bytes = code.make_image().to_string()
    return f"data:image/svg+xml;base64,{b64encode(picture).decode()}"
