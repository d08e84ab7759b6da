//! Values under a second seal: the file as a whole is encrypted, and these once more, so that neither the journal nor whoever
//! reads a table meets them in the open.

use crate::error::StoreError;
use crate::open::Reader;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Bytes of the nonce that stands before what is sealed.
const NONCE: usize = 24;

impl Reader<'_> {
    /// What is sealed so that only this file opens it: a nonce drawn anew, then the ciphertext with its tag
    /// (XChaCha20-Poly1305). The same bytes sealed twice do not look alike.
    ///
    /// # Errors
    /// When the key of the file cannot be read.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE] = self.db.query_row("SELECT randomblob(24)", [], |row| row.get(0))?;
        let sealed = self.cipher()?.encrypt(&XNonce::from(nonce), plain);
        let sealed = sealed.map_err(|_| StoreError::unreadable("a value", "it is too long to be sealed"))?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what [`Reader::seal`] gave.
    ///
    /// # Errors
    /// When it was sealed in another file, or is not as it was sealed.
    pub fn open_sealed(&self, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let changed = || StoreError::unreadable("a sealed value", "it is not as this file sealed it");
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or_else(changed)?;
        self.cipher()?.decrypt(&XNonce::from(*nonce), sealed).map_err(|_| changed())
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305, StoreError> {
        let sql = "SELECT key FROM file_key ORDER BY file_key_id LIMIT 1";
        let key: [u8; 32] = self.db.prepare_cached(sql)?.query_row([], |row| row.get("key"))?;
        Ok(XChaCha20Poly1305::new(&Key::from(key)))
    }
}
