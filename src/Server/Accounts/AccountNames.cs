namespace LaborRisk.Server.Accounts;

/// <summary>What a name and a password may be.</summary>
internal static class AccountNames
{
    public const int ShortestPassword = 12;
    public const int LongestPassword = 256;
    private const int ShortestName = 2;
    private const int LongestName = 64;

    /// <summary>Names differ by more than case and blanks at the ends.</summary>
    public static string Normal(string? name) => (name ?? "").Trim().ToLowerInvariant();

    public static bool IsName(string name) =>
        name.Length is >= ShortestName and <= LongestName && name.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '-' or '@');

    /// <summary>Length is what counts; a password that is the name is none.</summary>
    public static bool IsPassword(string? password, string name) =>
        password?.Length is >= ShortestPassword and <= LongestPassword && Normal(password) != name;
}
