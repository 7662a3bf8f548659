namespace LaborRisk.Simulator;

/// <summary>One incident at one company.</summary>
/// <param name="Company">Index of the company.</param>
/// <param name="Onset">Day since the district's start.</param>
/// <param name="Workers">Persons concerned.</param>
public sealed record PlannedIncident(int Company, IncidentKind Kind, int Onset, int DurationDays, int Workers)
{
    /// <summary>The day after the last.</summary>
    public int End => Onset + DurationDays;
}

/// <summary>A class on labour law: many search, about everything, on one day, and nothing is wrong.</summary>
public sealed record LawClassDay(int Company, int Day);
