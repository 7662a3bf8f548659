namespace LaborRisk.Domain;

/// <summary>Where alert decisions are kept before anybody hears of them.</summary>
public interface IAlertBook
{
    /// <summary>
    /// Stores the steps with their evidence and one outbox row a recipient, all or none. A step already there (same alert, transition, moment and level)
    /// changes nothing, so a restart may record its tail again.
    /// </summary>
    void Record(IReadOnlyList<RecordedTransition> steps);
}
