namespace LaborRisk.Domain;

/// <summary>Whether those inside the enterprise may be told, who they are, and what they would read.</summary>
/// <param name="Withheld"><c>null</c> = they may be told.</param>
/// <param name="Inside">The chair and whoever else is told as the chair is, withheld or not.</param>
/// <param name="Title">Empty while withheld, and so is the body.</param>
public sealed record ChairRuling(WithheldReason? Withheld, IReadOnlyList<Officer> Inside, string Title, string Body)
{
    public static ChairRuling No(WithheldReason reason, IReadOnlyList<Officer> inside) => new(reason, inside, "", "");
}
