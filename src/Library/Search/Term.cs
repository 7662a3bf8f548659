namespace LaborRisk.Library;

/// <summary>A legal term that everyday words stand for.</summary>
/// <param name="Index">Its place in <see cref="Lexicon.Terms"/>.</param>
/// <param name="Weight">How surely the everyday words mean it, 0..1.</param>
internal readonly record struct Term(int Index, float Weight);
