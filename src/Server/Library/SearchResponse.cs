namespace LaborRisk.Server.Library;

/// <summary>The articles that fit.</summary>
/// <param name="Topic">As the contract names it.</param>
/// <param name="TopicProbability">0..1, two decimals.</param>
/// <param name="Joined">The question was counted.</param>
internal sealed record SearchResponse(string Topic, double TopicProbability, IReadOnlyList<FoundArticle> Answers, bool Joined);

/// <param name="Law">Title without the name of the state.</param>
/// <param name="Article">第八十五条</param>
/// <param name="Heading">Chapter; <c>null</c> = none.</param>
/// <param name="Version">Date of the version of the law, ISO.</param>
internal sealed record FoundArticle(string Law, string Article, string? Heading, string Text, string Version);

/// <summary>The name that belongs to the code on a poster.</summary>
internal sealed record EnterpriseName(string Name, bool Simulated);
