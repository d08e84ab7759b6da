//! Memory that is no longer needed goes back to the system.

/// Blocks of at least so many bytes are taken from the system one by one.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const LARGE: libc::c_int = 1 << 20;

/// Has every large block given back to the system as soon as it is let go of. The GNU allocator keeps blocks of up to 32 MB
/// once it has seen one freed, and what is left between them: after a million people were read that is a third of all it
/// holds. Other systems give large blocks back by themselves.
pub(crate) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        #[expect(
            unsafe_code,
            reason = "it sets a number of the allocator, which any thread may do at any time"
        )]
        // SAFETY: `mallopt` reads its two numbers and touches no memory of the program.
        let _is_set = unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE) };
    }
}
