namespace LaborRisk.Bench.Detection;

/// <summary>One replay of one district and what the scorer said of it.</summary>
/// <param name="Folder">Where the replay wrote.</param>
internal sealed record Run(LabelledFolder District, string Folder, Scorecard Score);
