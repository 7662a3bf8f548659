namespace LaborRisk.Ledger;

/// <summary>Whose inbox it is.</summary>
/// <param name="OfficerId">Empty = an account without an officer; it has no inbox.</param>
/// <param name="AsChair">Reads as an enterprise union chair: only of enterprises whose chair the officer is now.</param>
public sealed record NoticeReader(string OfficerId, bool AsChair)
{
    internal string Where => AsChair
        ? "d.officer_id = @OfficerId AND d.officer_id <> '' AND e.chair_id = @OfficerId"
        : "d.officer_id = @OfficerId AND d.officer_id <> ''";
}
