using Orleans.Runtime;

namespace Cluster;

/// <summary>A county, on whichever silo: its code is the key. It keeps nothing, so asking again gives the same again.</summary>
public interface ICountyGrain : IGrainWithStringKey
{
    Task<Answer<CountyResult>> EvaluateAsync(byte[] json);
}

/// <summary>A province: its first two digits are the key. It merges what it is given and keeps nothing.</summary>
public interface IProvinceGrain : IGrainWithStringKey
{
    Task<Answer<ProvinceResult[]>> MergeAsync(CountyResult[] counties);
}

/// <summary>What came back, and which silo did it.</summary>
[GenerateSerializer, Immutable]
public sealed record Answer<T>(T Result, string Silo);

public sealed class CountyGrain(ILocalSiloDetails silo) : Grain, ICountyGrain
{
    public Task<Answer<CountyResult>> EvaluateAsync(byte[] json) =>
        Task.FromResult(
            new Answer<CountyResult>(
                CountyResult.Of(new CountyFile(this.GetPrimaryKeyString(), json)),
                silo.Name
            )
        );
}

public sealed class ProvinceGrain(ILocalSiloDetails silo) : Grain, IProvinceGrain
{
    public Task<Answer<ProvinceResult[]>> MergeAsync(CountyResult[] counties) =>
        Task.FromResult(
            new Answer<ProvinceResult[]>(
                Nation.Merge(this.GetPrimaryKeyString(), counties),
                silo.Name
            )
        );
}
