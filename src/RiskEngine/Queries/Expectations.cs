using System.Numerics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// What is expected of a company without trouble: its share of the district by topic, from its size, its general activity beside that topic, and its own
/// past on it (Gamma–Poisson, each shrunk to what is less particular), with how sure that is (the predictive shape).
/// </summary>
internal sealed class Expectations(CompanySizes sizes, DistrictActivity district)
{
    private readonly double[] shares = new double[Topics.Scoring];
    private readonly double[] shapes = new double[Topics.Scoring];

    /// <summary>Turns to a company: what follows is about it.</summary>
    public void Of(in CompanyQueries company, int index)
    {
        var discount = CompanyQueries.Discount(company.PastHour, district.Hour);
        var all = company.Past.Sum() * discount;
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            (shares[topic], shapes[topic]) = Share(index, topic, company.Past[topic] * discount, all);
        }
    }

    /// <summary>Expected workers on a topic in a window.</summary>
    public (double Mean, double Shape) On(int topic, int window) => (shares[topic] * district.Expected(topic, window), shapes[topic]);

    /// <summary>Expected workers on several topics together: means add, and the shape keeps the variance.</summary>
    public (double Mean, double Shape) On(TopicSet topics, int window)
    {
        var mean = 0.0;
        var variance = 0.0;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            var (one, shape) = On(BitOperations.TrailingZeroCount(rest), window);
            mean += one;
            variance += one * one / shape;
        }

        return (mean, mean * mean / variance);
    }

    /// <summary>The company's expected share of the district's workers on a topic, and its shape.</summary>
    public (double Share, double Shape) Share(in CompanyQueries company, int index, int topic)
    {
        var discount = CompanyQueries.Discount(company.PastHour, district.Hour);
        return Share(index, topic, company.Past[topic] * discount, company.Past.Sum() * discount);
    }

    /// <param name="own">The company's past workers on the topic, discounted to now.</param>
    /// <param name="all">Those on all topics.</param>
    private (double Share, double Shape) Share(int index, int topic, double own, double all)
    {
        var size = sizes.Share(index);
        var generalShape = sizes.Shape + all - own;
        var general = size * generalShape / (sizes.Shape + (size * (district.PastOfAll - district.Past(topic))));
        var prior = 1 / ((1 / TopicShape) + (1 / generalShape));
        return ((prior + own) / ((prior / general) + district.Past(topic)), Math.Min(prior + own, LargestShape));
    }
}
