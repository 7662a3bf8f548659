using LaborRisk.Ledger;

namespace LaborRisk.Server.Accounts;

/// <summary>Settings of accounts and sessions.</summary>
internal sealed record AccountsOptions
{
    public SessionLife Sessions { get; init; } = new();

    /// <summary>Attempts to sign in or to set up from one address in a minute; more are answered 429.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Figures come from the simulator: pages show the watermark.</summary>
    public bool Simulated { get; init; }

    /// <summary>Where the secrets of the first start are written; <c>null</c> = they are shown on <see cref="Terminal"/>.</summary>
    public string? SecretsFile { get; init; }

    /// <summary>Where the setup code is shown, or said where it is.</summary>
    public TextWriter Terminal { get; init; } = Console.Out;
}
