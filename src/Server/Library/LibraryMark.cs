namespace LaborRisk.Server.Library;

/// <summary>What the page shows over everything.</summary>
/// <param name="Simulated">Employers come from the simulator: the page carries the watermark 模拟数据.</param>
internal sealed record LibraryMark(bool Simulated);
