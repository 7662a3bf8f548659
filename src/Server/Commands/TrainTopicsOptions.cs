namespace LaborRisk.Server.Commands;

/// <summary>What <c>train-topics</c> was asked to do.</summary>
/// <param name="Labelled">JSON lines with <c>text</c>, <c>topic</c>, <c>secondary</c>.</param>
/// <param name="Background">General queries, one a line or JSON lines, plain or gzipped; also measured on. May be empty.</param>
/// <param name="Unlabelled">Texts nearer to our matter, taken as other unless a reading says more; trained on only. May be empty.</param>
/// <param name="Out">Where the weights go; replaced only when training has succeeded.</param>
/// <param name="Folds">Parts of the cross-validation, at least 2.</param>
/// <param name="Half">Seed that picks the half trained on; <c>null</c> = everything.</param>
internal sealed record TrainTopicsOptions(
    string Labelled, IReadOnlyList<string> Background, IReadOnlyList<string> Unlabelled, string Out, int Folds = 5, int? Half = null);
