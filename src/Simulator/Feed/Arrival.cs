namespace LaborRisk.Simulator;

/// <summary>One line of the stream when it arrives; what it tells of may be older.</summary>
/// <param name="Second">Seconds since the district's start.</param>
/// <param name="Line">UTF-8 without the line end; not always JSON.</param>
public readonly record struct Arrival(long Second, byte[] Line);
