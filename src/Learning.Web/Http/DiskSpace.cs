namespace Learning.Web.Http;

/// <summary>Tells a full disk from other faults: nothing was changed, and the same may be tried again when there is room.</summary>
public static class DiskSpace
{
    /// <summary>ENOSPC, and EDQUOT of Linux; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.</summary>
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static bool IsDiskFull(this Exception fault) =>
        (fault is IOException { HResult: var code } && Full.Contains(code)) || fault.InnerException?.IsDiskFull() == true;
}
