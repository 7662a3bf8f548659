namespace LaborRisk.Ledger;

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    internal const string Columns = """
        c.name AS Name, c.display_name AS DisplayName, c.role AS RoleName, c.officer_id AS OfficerId, c.town AS Town, c.password_hash AS PasswordHash,
        c.totp_secret AS TotpSecret, c.totp_pending AS TotpPending, c.disabled AS Disabled
        """;

    /// <summary>What one signs in with; lower case.</summary>
    public string Name { get; init; } = "";

    public string DisplayName { get; init; } = "";

    /// <summary>Id in the officers' file; empty = none.</summary>
    public string OfficerId { get; init; } = "";

    /// <summary>Empty for roles without one.</summary>
    public string Town { get; init; } = "";

    /// <summary><c>null</c> = enters by a sign-in link until a password is set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Sealed; <c>null</c> = no second factor.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>Sealed; shown once and not confirmed yet.</summary>
    public string? TotpPending { get; init; }

    public bool Disabled { get; init; }

    public Role Role { get; init; }

    /// <exception cref="LedgerException">Stored by a version that knows more roles.</exception>
    internal string RoleName
    {
        get => Role.Name();
        init => Role = Roles.TryParse(value, out var role) ? role : throw new LedgerException($"未知角色“{value}”。Unknown role {value}.");
    }
}
