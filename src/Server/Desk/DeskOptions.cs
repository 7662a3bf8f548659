namespace LaborRisk.Server.Desk;

/// <summary>What notices tell their readers.</summary>
internal sealed record DeskOptions
{
    /// <summary>Whom a reader calls.</summary>
    public string PhoneName { get; init; } = "工会热线";

    /// <summary>12351 is the union's own line.</summary>
    public string PhoneNumber { get; init; } = "12351";
}
