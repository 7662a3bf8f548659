using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>One search by one worker.</summary>
/// <param name="Company">Index of the company, or <see cref="Signal.DistrictOnly"/> for an account bound to none.</param>
/// <param name="Worker">Number of the worker in the company, or of the free account.</param>
/// <param name="Second">Seconds since the district's start.</param>
public readonly record struct Search(int Company, int Worker, Topic Topic, long Second);
