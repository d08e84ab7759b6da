//! Text of any encoding, as UTF-8.

use crate::error::IntakeError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr;
use std::io::{self, ErrorKind, Read};

/// Stands for bytes that the encoding has no letter for. No UTF-8 text has it, so that the cell that it is in
/// cannot be read, which is said at its row and column.
pub(crate) const UNREADABLE: u8 = 0xFF;
/// How much is read at once, and looked at to tell an encoding.
const PIECE: usize = 64 << 10;

/// Reads bytes and gives UTF-8.
pub(crate) struct Decoded<'s> {
    source: Box<dyn Read + 's>,
    state: State,
    /// Bytes as they were read, from `at` on not yet given.
    raw: Vec<u8>,
    at: usize,
    exhausted: bool,
    read: u64,
}

enum State {
    /// Every byte so far means the same in all encodings that it can be.
    Undecided,
    Utf8,
    /// Bytes already decoded, of which those from `at` on were not yet given.
    Other {
        decoder: Decoder,
        ready: Vec<u8>,
        at: usize,
        is_over: bool,
    },
}

impl<'s> Decoded<'s> {
    /// Starts on `source`, in the encoding that is `asked` for or one that is told from its bytes.
    ///
    /// # Errors
    /// There is no such encoding, or the disk failed.
    pub fn open(source: Box<dyn Read + 's>, asked: Option<&str>) -> Result<Decoded<'s>, IntakeError> {
        let asked = asked.map(named).transpose()?;
        let (state, raw) = (State::Undecided, Vec::new());
        let mut decoded = Decoded { source, state, raw, at: 0, exhausted: false, read: 0 };
        decoded.read_on()?;
        let marked = Encoding::for_bom(&decoded.raw);
        let encoding = asked.or(marked.map(|(encoding, _)| encoding));
        if let Some((of_mark, length)) = marked
            && encoding == Some(of_mark)
        {
            decoded.at = length;
        }
        if let Some(encoding) = encoding {
            decoded.state = decoding(encoding);
        }
        Ok(decoded)
    }

    /// The name of the encoding that the text turned out to be in, as in `UTF-8` or `windows-1252`.
    pub fn encoding(&self) -> &'static str {
        match &self.state {
            State::Undecided | State::Utf8 => UTF_8.name(),
            State::Other { decoder, .. } => decoder.encoding().name(),
        }
    }

    /// Bytes of the source that were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The bytes that the text begins with, as they stand in the source.
    pub fn head(&self) -> &[u8] {
        &self.raw[self.at..]
    }

    /// Whether the text begins with what is no text in its encoding: a byte 0, where letters have one byte.
    pub fn is_binary(&self) -> bool {
        let has_wide_letters = [UTF_16LE.name(), UTF_16BE.name()].contains(&self.encoding());
        !has_wide_letters && memchr(0, self.head()).is_some()
    }

    /// Reads on in UTF-8; 0 is the end.
    pub fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.at == self.raw.len() && !self.exhausted {
                self.read_on()?;
            }
            let bytes = &self.raw[self.at..];
            let plain = match &mut self.state {
                State::Utf8 => bytes.len(),
                State::Undecided => bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len()),
                State::Other { ready, at, .. } if *at < ready.len() => {
                    let count = into.len().min(ready.len() - *at);
                    into[..count].copy_from_slice(&ready[*at..*at + count]);
                    *at += count;
                    return Ok(count);
                }
                State::Other { is_over: true, .. } => return Ok(0),
                State::Other { decoder, ready, at, is_over } => {
                    decode(decoder, bytes, self.exhausted, ready);
                    *is_over = self.exhausted;
                    (self.at, *at) = (self.raw.len(), 0);
                    continue;
                }
            };
            if plain > 0 || bytes.is_empty() {
                let count = into.len().min(plain);
                into[..count].copy_from_slice(&bytes[..count]);
                self.at += count;
                return Ok(count);
            }
            self.decide()?;
        }
    }

    /// Tells the encoding from the first byte that is no plain letter and those after it.
    fn decide(&mut self) -> io::Result<()> {
        while self.raw.len() - self.at < PIECE && !self.exhausted {
            self.read_on()?;
        }
        let bytes = &self.raw[self.at..];
        self.state = decoding(guess(&bytes[..bytes.len().min(PIECE)], self.exhausted));
        Ok(())
    }

    /// Reads a piece behind what is not yet given.
    fn read_on(&mut self) -> io::Result<()> {
        self.raw.drain(..self.at);
        self.at = 0;
        let (have, wanted) = (self.raw.len(), self.raw.len() + PIECE);
        self.raw.resize(wanted, 0);
        let mut end = have;
        while end < wanted {
            match self.source.read(&mut self.raw[end..]) {
                Ok(0) => {
                    self.exhausted = true;
                    break;
                }
                Ok(count) => end += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.raw.truncate(end);
        self.read += (end - have) as u64;
        Ok(())
    }
}

/// The encoding of a name that people use, as in `utf-16`, `latin1`, `Windows-1252` or `Mac Roman`.
fn named(name: &str) -> Result<&'static Encoding, IntakeError> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if plain.eq_ignore_ascii_case("macroman") {
        return Ok(MACINTOSH);
    }
    let found = Encoding::for_label_no_replacement(name.trim().as_bytes());
    found.ok_or_else(|| IntakeError::UnknownEncoding { name: crate::problem::shortened(name) })
}

fn decoding(encoding: &'static Encoding) -> State {
    if encoding == UTF_8 {
        return State::Utf8;
    }
    State::Other {
        decoder: encoding.new_decoder_without_bom_handling(),
        ready: Vec::new(),
        at: 0,
        is_over: false,
    }
}

/// Decodes all of `bytes` into `ready`. `all` says that the text ends with them.
fn decode(decoder: &mut Decoder, mut bytes: &[u8], all: bool, ready: &mut Vec<u8>) {
    ready.clear();
    // Each step has room for all that is left; three bytes are the most that one becomes.
    while let Some(room) = decoder.max_utf8_buffer_length_without_replacement(bytes.len()) {
        let from = ready.len();
        ready.resize(from + room, 0);
        let (result, used, written) =
            decoder.decode_to_utf8_without_replacement(bytes, &mut ready[from..], all);
        ready.truncate(from + written);
        bytes = &bytes[used..];
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => ready.push(UNREADABLE),
        }
    }
    if decoder.encoding() == WINDOWS_1252 {
        mark_unassigned(ready);
    }
}

/// Five bytes stand for nothing in Windows-1252; the web's table gives each the control character of its number.
fn mark_unassigned(text: &mut [u8]) {
    let mut from = 0;
    while let Some(at) = memchr(0xC2, &text[from..]).map(|at| from + at) {
        if let Some(second) = text.get_mut(at + 1)
            && matches!(second, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
        {
            *second = UNREADABLE;
        }
        from = at + 1;
    }
}

/// The encoding of bytes that begin with a letter that is not plain. UTF-8 where they have more letters of it than
/// bytes that are none; what is left is told by how its bytes go together.
fn guess(bytes: &[u8], all: bool) -> &'static Encoding {
    let (mut letters, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    let cut_in_two = !all && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if letters >= bad.saturating_sub(usize::from(cut_in_two)) && letters > 0 {
        return UTF_8;
    }
    if is_mac_roman(bytes) {
        return MACINTOSH;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether accented letters stand where Mac Roman has them. Windows has quotation marks and dashes there, which do
/// not stand within a word in lower case; its apostrophe does, before a capital or the `s` of a genitive.
fn is_mac_roman(bytes: &[u8]) -> bool {
    let is_letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_lowercase);
    let (mut mac, mut windows) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        let (before, after) = (is_letter(at.checked_sub(1)), is_letter(Some(at + 1)));
        match byte {
            0x92 if bytes.get(at + 1) == Some(&b's') => {}
            0x87 | 0x8E | 0x92 | 0x96 | 0x97 | 0x9C | 0x9F if before && after => mac += 1,
            0x87 | 0x8E if before => mac += 1,
            0xC0..=0xFF if before || after => windows += 1,
            _ => {}
        }
    }
    mac > windows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], asked: Option<&str>) -> (Vec<u8>, &'static str) {
        let mut decoded = Decoded::open(Box::new(bytes), asked).unwrap();
        let (mut text, mut piece) = (Vec::new(), [0; 5]);
        loop {
            match decoded.read(&mut piece).unwrap() {
                0 => return (text, decoded.encoding()),
                count => text.extend_from_slice(&piece[..count]),
            }
        }
    }

    #[track_caller]
    fn reads(bytes: &[u8], text: &str, encoding: &str) {
        let (found, of) = read(bytes, None);
        assert_eq!((String::from_utf8_lossy(&found).as_ref(), of), (text, encoding));
    }

    #[test]
    fn the_encoding_is_told_from_the_bytes() {
        reads(b"last\nReed\n", "last\nReed\n", "UTF-8");
        reads("\u{feff}Nguyễn".as_bytes(), "Nguyễn", "UTF-8");
        reads(b"last\nGarc\xEDa\nMu\xF1oz\n", "last\nGarcía\nMuñoz\n", "windows-1252");
        reads(
            b"last\nO\x92Neil\nD\x92Angelo\nReed\x92s\n",
            "last\nO’Neil\nD’Angelo\nReed’s\n",
            "windows-1252",
        );
        reads(b"last\rGarc\x92a\rMu\x96oz\rJos\x8E\r", "last\rGarcía\rMuñoz\rJosé\r", "macintosh");
        reads(b"\xFF\xFEl\0a\0s\0t\0\n\0\xED\0", "last\ní", "UTF-16LE");
        reads(b"\xFE\xFF\0l\0a\0\xED", "laí", "UTF-16BE");
    }

    #[test]
    fn plain_letters_of_any_number_say_nothing_about_the_encoding() {
        let plain = "Reed,02138\n".repeat(20_000);
        let bytes = [plain.as_bytes(), b"Garc\xEDa,02138\n"].concat();
        reads(&bytes, &(plain.clone() + "García,02138\n"), "windows-1252");
        let bytes = [plain.as_bytes(), "García,02138\n".as_bytes()].concat();
        reads(&bytes, &(plain + "García,02138\n"), "UTF-8");
    }

    #[test]
    fn what_no_letter_stands_for_becomes_a_byte_that_no_text_has() {
        assert_eq!(read(b"a\x81b", Some("latin1")).0, b"a\xC2\xFFb");
        assert_eq!(read(b"a\0\x00\xD8b\0", Some("utf-16le")).0, b"a\xFFb");
        assert_eq!(read(b"a\xEDb", Some("utf-8")).0, b"a\xEDb");
    }

    #[test]
    fn an_encoding_that_is_asked_for_is_taken_by_any_of_its_names() {
        for name in ["windows-1252", "Latin1", "ISO-8859-1", "cp1252"] {
            assert_eq!(read(b"Garc\xEDa", Some(name)), ("García".into(), "windows-1252"), "{name}");
        }
        assert_eq!(read(b"Garc\x92a", Some("Mac Roman")), ("García".into(), "macintosh"));
        let refused = Decoded::open(Box::new(&b"a"[..]), Some("klingon")).err().unwrap();
        assert!(refused.to_string().contains("klingon"));
    }

    #[test]
    fn how_the_pieces_fall_does_not_matter() {
        let text = "Garc\u{ed}a,Nguy\u{1ec5}n\n".repeat(9_000);
        let (found, _) = read(text.as_bytes(), None);
        assert_eq!(found, text.as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide, Some("utf-16le")).0, text.as_bytes());
    }
}
