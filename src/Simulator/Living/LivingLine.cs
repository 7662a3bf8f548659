using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>One line of the living district.</summary>
/// <param name="DueAt">When it arrives, on the district's own clock; what it tells of may be older.</param>
/// <param name="Line">A record of the contract, UTF-8 without the line end; now and then a broken one.</param>
public readonly record struct LivingLine(Instant DueAt, byte[] Line);
