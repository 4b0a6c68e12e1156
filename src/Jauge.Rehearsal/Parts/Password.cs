using System.Security.Cryptography;

namespace Jauge.Rehearsal.Parts;

/// <summary>Passwords of a rehearsal's own servers.</summary>
public static class Password
{
    private const int Length = 24;

    /// <summary>A new one, of letters and digits that no shell, file or address needs to quote.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);
}
