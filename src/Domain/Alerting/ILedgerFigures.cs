namespace LaborRisk.Domain;

/// <summary>The figures of people's work, for the wall. Called from any thread.</summary>
public interface ILedgerFigures
{
    LedgerFigures Now { get; }
}

/// <summary>What became of the hazards so far.</summary>
/// <param name="Open">Hazards not closed yet.</param>
/// <param name="Closed">Hazards closed (销号).</param>
/// <param name="WorkersHelped">Persons, from outcomes that were real.</param>
/// <param name="YuanRecovered">Yuan, from outcomes that were real.</param>
/// <param name="MediationSuccess">0..1; <c>null</c> = nothing was mediated yet.</param>
/// <param name="Waiting">Alerts that nobody has acknowledged.</param>
public sealed record LedgerFigures(int Open, int Closed, long WorkersHelped, double YuanRecovered, double? MediationSuccess, int Waiting);
