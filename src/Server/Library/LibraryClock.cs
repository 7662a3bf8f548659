using LaborRisk.Domain;

namespace LaborRisk.Server.Library;

/// <summary>The clock by which the door tells the time of a question: the wall's in service, the district's own in the demo.</summary>
internal sealed record LibraryClock(TimeProvider Time)
{
    public Instant Now => Instant.From(Time.GetUtcNow());
}
