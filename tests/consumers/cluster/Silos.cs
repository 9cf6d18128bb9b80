using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace Cluster;

/// <summary>Silos on loopback, a process each, and whoever asks them.</summary>
public sealed class Silos : IAsyncDisposable
{
    private const int Waiting = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TestCluster _cluster;
    private readonly ConcurrentDictionary<string, int> _bySilo = new(StringComparer.Ordinal);
    private int _again;

    private Silos(TestCluster cluster) => _cluster = cluster;

    /// <summary>Which silo did how much, and how often something had to be asked again.</summary>
    public string Told =>
        string.Join(
            ", ",
            _bySilo
                .OrderBy(silo => silo.Key, StringComparer.Ordinal)
                .Select(silo => $"{silo.Key} {silo.Value}")
        ) + $", asked again {_again}";

    public static async Task<Silos> StartAsync(short count)
    {
        var builder = new TestClusterBuilder(count)
        {
            CreateSiloAsync = StandaloneSiloHandle.CreateDelegate(
                Environment.ProcessPath
                    ?? throw new InvalidOperationException("This program has no path.")
            ),
        };
        builder.Options.ConfigureFileLogging = false;
        builder.AddSiloBuilderConfigurator<SiloSettings>();
        builder.AddClientBuilderConfigurator<ClientSettings>();
        TestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new Silos(cluster);
    }

    /// <summary>Evaluates each county on a silo, then merges each province on one.</summary>
    public async Task<Nation> EvaluateAsync(CountyFile[] files, bool killHalfWay)
    {
        _bySilo.Clear();
        _again = 0;
        int back = 0;
        var results = new ConcurrentDictionary<string, CountyResult>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = Waiting },
            async (file, _) =>
            {
                results[file.Code] = await AskAsync(() =>
                    _cluster.GrainFactory.GetGrain<ICountyGrain>(file.Code).EvaluateAsync(file.Json)
                );
                if (Interlocked.Increment(ref back) == files.Length / 2 && killHalfWay)
                {
                    await _cluster.KillSiloAsync(_cluster.SecondarySilos[^1]);
                }
            }
        );

        ProvinceResult[][] provinces = await Task.WhenAll(
            results
                .Values.GroupBy(Nation.ProvinceOf)
                .Select(own =>
                    AskAsync(() =>
                        _cluster.GrainFactory.GetGrain<IProvinceGrain>(own.Key).MergeAsync([.. own])
                    )
                )
        );
        return new Nation(results.Values, provinces.SelectMany(all => all));
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Asks until there is an answer: who was asked may be gone, and then another silo takes over.</summary>
    private async Task<T> AskAsync<T>(Func<Task<Answer<T>>> ask)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                Answer<T> answer = await ask();
                _bySilo.AddOrUpdate(answer.Silo, 1, (_, before) => before + 1);
                return answer.Result;
            }
            catch (Exception exception)
                when (exception
                        is OrleansException
                            or TimeoutException
                            or OperationCanceledException
                    && tries < 40
                )
            {
                Interlocked.Increment(ref _again);
                await Task.Delay(250);
            }
        }
    }

    /// <summary>A silo that does not answer is taken for dead after a few seconds, not half a minute.</summary>
    private sealed class SiloSettings : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) =>
            siloBuilder
                .Configure<ClusterMembershipOptions>(options =>
                {
                    options.ProbeTimeout = TimeSpan.FromSeconds(1);
                    options.MaxProbeTimeout = TimeSpan.FromSeconds(2);
                    options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
                    options.EnableConnectionLivenessCheck = false;
                })
                // The same county on two silos does no harm: neither keeps anything.
                .Configure<GrainDirectoryOptions>(options =>
                    options.RangeLeaseDuration = TimeSpan.FromSeconds(1)
                )
                .Configure<SiloMessagingOptions>(options =>
                {
                    options.ResponseTimeout = Patience;
                    options.SystemResponseTimeout = Patience;
                });
    }

    private sealed class ClientSettings : IClientBuilderConfigurator
    {
        public void Configure(
            Microsoft.Extensions.Configuration.IConfiguration configuration,
            IClientBuilder clientBuilder
        ) =>
            clientBuilder.Configure<ClientMessagingOptions>(options =>
                options.ResponseTimeout = Patience
            );
    }
}
