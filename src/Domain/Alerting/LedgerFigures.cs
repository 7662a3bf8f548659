namespace LaborRisk.Domain;

/// <summary>What the hazard ledger adds up to.</summary>
/// <param name="Open">Alerts not yet closed by a person.</param>
/// <param name="MediationSuccess">Share 0..1 of closed real matters that were settled by mediation; <c>null</c> = none was mediated yet.</param>
/// <param name="Waiting">Open alerts that nobody has acknowledged.</param>
public sealed record LedgerFigures(int Open, int Closed, int WorkersHelped, decimal YuanRecovered, double? MediationSuccess, int Waiting);
