# Azure, through its command line (2.86 or later); the same commands as in lib/azure.sh. #en
# Azure, par sa ligne de commande (2.86 ou plus récente) ; les mêmes commandes que dans lib/azure.sh. #fr

function Connect-Cloud {
    $account = Get-Answer az account show --query id --output tsv
    if (-not $account) {
        Stop-Script 3 'az login is needed' #en
        Stop-Script 3 'il faut az login' #fr
    }
    if ($env:AZURE_SUBSCRIPTION_ID) { Invoke-Step az account set --subscription $env:AZURE_SUBSCRIPTION_ID }
}

function Undo-ContainerApp {
    param([string]$Group, [string]$Name, [string]$Before, [string]$After)
    Invoke-Step az containerapp ingress traffic set --resource-group $Group --name $Name --revision-weight "$Before=100"
    Invoke-Step az containerapp revision deactivate --resource-group $Group --name $Name --revision $After
}

# The revision that has the visitors, which need not be the latest. #en
# La révision qui a les visiteurs, pas forcément la dernière. #fr
function Get-ServingRevision {
    param([string]$Group, [string]$Name)
    return Get-Answer az containerapp revision list --resource-group $Group --name $Name --query 'sort_by([?properties.trafficWeight>`0`], &properties.trafficWeight)[-1].name' --output tsv
}

# Behind a Front Door the network lets nobody else in: what answers is asked through it. #en
# Derrière un Front Door le réseau ne laisse entrer personne d'autre : c'est à travers lui que l'on demande ce qui répond. #fr
function Get-ContainerAppAddress {
    param([string]$Group, [string]$Name, [string]$Front, [string]$Endpoint)
    if ($Endpoint) { return Get-Answer az afd endpoint show --resource-group $Group --profile-name $Front --endpoint-name $Endpoint --query hostName --output tsv }
    return Get-Answer az containerapp show --resource-group $Group --name $Name --query properties.configuration.ingress.fqdn --output tsv
}

function Publish-ContainerApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Health, [string]$Front = '', [string]$Endpoint = '')
    $image = Get-Chosen image $Component
    if (-not $image) {
        Write-Log "- ${Component}: no -Image $Component=…" #en
        Write-Log "- ${Component} : pas de -Image $Component=…" #fr
        return
    }
    $before = Get-ServingRevision $Group $Name
    if ((Get-Answer az containerapp revision show --resource-group $Group --name $Name --revision $before --query 'properties.template.containers[0].image' --output tsv) -eq $image) {
        Write-Log "✓ $Component"
        return
    }
    $address = Get-ContainerAppAddress $Group $Name $Front $Endpoint
    $suffix = "d$(Get-Stamp)"
    $after = "$Name--$suffix"
    Invoke-Step az containerapp revision set-mode --resource-group $Group --name $Name --mode multiple
    Invoke-Step az containerapp ingress traffic set --resource-group $Group --name $Name --revision-weight "$before=100"
    Invoke-Step az containerapp update --resource-group $Group --name $Name --image $image --revision-suffix $suffix
    if (-not (Wait-Answer 60 10 Healthy az containerapp revision show --resource-group $Group --name $Name --revision $after --query properties.healthState --output tsv)) {
        Undo-ContainerApp $Group $Name $before $after
        Stop-Script 1 "${Component}: $after, Healthy"
    }
    foreach ($share in 10, 50, 100) {
        $weights = @(if ($share -lt 100) { "$before=$(100 - $share)" }) + "$after=$share"
        Invoke-Step az containerapp ingress traffic set --resource-group $Group --name $Name --revision-weight @weights
        if (-not ((Test-Answering "https://$address$Health") -and (Test-Steady "https://$address$Health"))) {
            Undo-ContainerApp $Group $Name $before $after
            Stop-Script 1 "${Component}: $after, $share %"
        }
    }
    Invoke-Step az containerapp ingress traffic set --resource-group $Group --name $Name --revision-weight 'latest=100'
    Invoke-Step az containerapp revision set-mode --resource-group $Group --name $Name --mode single
}

function Restore-ContainerApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Health, [string]$Front = '', [string]$Endpoint = '')
    $before = Get-Chosen revision
    if (-not $before) {
        $serving = Get-ServingRevision $Group $Name
        $since = Get-Answer az containerapp revision show --resource-group $Group --name $Name --revision $serving --query properties.createdTime --output tsv
        $before = Get-Answer az containerapp revision list --resource-group $Group --name $Name --all --query "sort_by([?properties.active==``false`` && properties.healthState!='Unhealthy' && properties.createdTime<'$since'], &properties.createdTime)[-1].name" --output tsv
    }
    if (-not $before) {
        Write-Log "- ${Component}: no earlier revision" #en
        Write-Log "- ${Component} : pas de révision antérieure" #fr
        return
    }
    Confirm-Danger "$Component → $before"
    $suffix = "r$(Get-Stamp)"
    Invoke-Step az containerapp revision copy --resource-group $Group --name $Name --from-revision $before --revision-suffix $suffix
    if (-not (Wait-Answer 60 10 Healthy az containerapp revision show --resource-group $Group --name $Name --revision "$Name--$suffix" --query properties.healthState --output tsv)) { Stop-Script 1 $Component }
    if ((Get-Answer az containerapp show --resource-group $Group --name $Name --query properties.configuration.activeRevisionsMode --output tsv) -eq 'Multiple') {
        Invoke-Step az containerapp ingress traffic set --resource-group $Group --name $Name --revision-weight 'latest=100'
        Invoke-Step az containerapp revision set-mode --resource-group $Group --name $Name --mode single
    }
    $address = Get-ContainerAppAddress $Group $Name $Front $Endpoint
    if (-not (Test-Answering "https://$address$Health")) { Stop-Script 1 $Component }
}

function Test-ContainerApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Health, [string]$Front = '', [string]$Endpoint = '')
    Test-State $Component Running az containerapp show --resource-group $Group --name $Name --query properties.runningStatus --output tsv
    $address = Get-ContainerAppAddress $Group $Name $Front $Endpoint
    Test-Url $Component "https://$address$Health"
}

function Publish-WebApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Slot, [string]$Health)
    $package = Get-Chosen package $Component
    if (-not $package) {
        Write-Log "- ${Component}: no -Package $Component=FILE.zip" #en
        Write-Log "- ${Component} : pas de -Package $Component=FICHIER.zip" #fr
        return
    }
    Invoke-Step az webapp deploy --resource-group $Group --name $Name --slot $Slot --src-path $package --type zip
    $staged = Get-Answer az webapp show --resource-group $Group --name $Name --slot $Slot --query defaultHostName --output tsv
    $address = Get-Answer az webapp show --resource-group $Group --name $Name --query defaultHostName --output tsv
    if (-not (Test-Answering "https://$staged$Health")) { Stop-Script 1 "${Component}: $Slot" }
    Invoke-Step az webapp deployment slot swap --resource-group $Group --name $Name --slot $Slot --target-slot production
    if (-not (Test-Answering "https://$address$Health")) {
        Invoke-Step az webapp deployment slot swap --resource-group $Group --name $Name --slot $Slot --target-slot production
        Stop-Script 1 "${Component}: production"
    }
}

function Restore-WebApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Slot, [string]$Health)
    $staged = Get-Answer az webapp show --resource-group $Group --name $Name --slot $Slot --query defaultHostName --output tsv
    if (-not (Test-Answering "https://$staged$Health")) { Stop-Script 1 "${Component}: $Slot" }
    Confirm-Danger "${Component}: production ↔ $Slot"
    Invoke-Step az webapp deployment slot swap --resource-group $Group --name $Name --slot $Slot --target-slot production
}

function Test-WebApp {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Health)
    Test-State $Component Running az webapp show --resource-group $Group --name $Name --query state --output tsv
    $address = Get-Answer az webapp show --resource-group $Group --name $Name --query defaultHostName --output tsv
    Test-Url $Component "https://$address$Health"
}

function Backup-WebApp {
    param([string]$Component, [string]$Group, [string]$Name)
    if ((-not $env:BACKUP_CONTAINER_URL) -and (-not $script:DryRun)) {
        Write-Log "- ${Component}: BACKUP_CONTAINER_URL"
        return
    }
    Write-Log "+ az webapp config backup create --resource-group $Group --webapp-name $Name"
    if ($script:DryRun) { return }
    & az webapp config backup create --resource-group $Group --webapp-name $Name --backup-name "m$(Get-Stamp)" --container-url $env:BACKUP_CONTAINER_URL --query status --output tsv
    if ($LASTEXITCODE -ne 0) { Stop-Script 1 $Component }
}

function Restore-WebAppFiles {
    param([string]$Component, [string]$Group, [string]$Name, [string]$Slot)
    $at = Get-Chosen at
    if (-not $at) { Stop-Script 2 '-At 2026-11-20T08:30:00Z' }
    Confirm-Danger "$Component ($Slot) ← $at"
    Invoke-Step az webapp config snapshot restore --resource-group $Group --name $Name --slot $Slot --source-name $Name --source-resource-group $Group --time $at
}

function Test-FlexibleServer {
    param([string]$Engine, [string]$Component, [string]$Group, [string]$Name, [string]$Variable)
    Test-State $Component Ready az $Engine flexible-server show --resource-group $Group --name $Name --query state --output tsv
    $script:Skipped++
    Write-Log "- ${Component}: SELECT 1 ($Variable)"
}

function Backup-FlexibleServer {
    param([string]$Engine, [string]$Component, [string]$Group, [string]$Name)
    # since 2.86 --name is the backup's for postgres, and still the server's for mysql #en
    # depuis 2.86 --name est celui de la sauvegarde pour postgres, et encore celui du serveur pour mysql #fr
    if ($Engine -eq 'postgres') { Invoke-Step az postgres flexible-server backup create --resource-group $Group --server-name $Name --name "m$(Get-Stamp)" }
    else { Invoke-Step az mysql flexible-server backup create --resource-group $Group --name $Name --backup-name "m$(Get-Stamp)" }
}

function Restore-FlexibleServer {
    param([string]$Engine, [string]$Component, [string]$Group, [string]$Name, [string]$Geo)
    $new = "$Name-r$([DateTime]::UtcNow.ToString('MMddHHmm'))"
    $to = Get-Chosen to
    Confirm-Danger "$Component → $new"
    if ($to) {
        if ($Geo -ne 'yes') { Stop-Script 2 "${Component}: -To" }
        $source = Get-Answer az $Engine flexible-server show --resource-group $Group --name $Name --query id --output tsv
        Invoke-Step az $Engine flexible-server geo-restore --resource-group $Group --name $new --source-server $source --location $to
    } else {
        $at = Get-Chosen at
        if (-not $at) { Stop-Script 2 '-At 2026-11-20T08:30:00Z' }
        Invoke-Step az $Engine flexible-server restore --resource-group $Group --name $new --source-server $Name --restore-time $at
    }
    if (-not (Wait-Answer 60 30 Ready az $Engine flexible-server show --resource-group $Group --name $new --query state --output tsv)) { Stop-Script 1 $new }
}

function Switch-FlexibleServer {
    param([string]$Engine, [string]$Component, [string]$Group, [string]$Name)
    Confirm-Danger $Component
    Invoke-Step az $Engine flexible-server restart --resource-group $Group --name $Name --failover Forced
    if (-not (Wait-Answer 60 10 Ready az $Engine flexible-server show --resource-group $Group --name $Name --query state --output tsv)) { Stop-Script 1 $Component }
}

function Test-KeyVault {
    param([string]$Component, [string]$Vault)
    Test-State $Component Succeeded az keyvault show --name $Vault --query properties.provisioningState --output tsv
}

function Test-FrontDoor {
    param([string]$Component, [string]$Group, [string]$Front, [string]$Endpoint, [string]$Health)
    Test-State $Component Succeeded az afd profile show --resource-group $Group --profile-name $Front --query provisioningState --output tsv
    $address = Get-Answer az afd endpoint show --resource-group $Group --profile-name $Front --endpoint-name $Endpoint --query hostName --output tsv
    if ($Health) { Test-Url $Component "https://$address$Health" }
}

function Switch-RedisCache {
    param([string]$Component, [string]$Group, [string]$Name)
    Confirm-Danger $Component
    Invoke-Step az redis force-reboot --resource-group $Group --name $Name --reboot-type PrimaryNode
}

# Cost Management's query, for one resource group (learn.microsoft.com/rest/api/cost-management/query/usage, 2023-11-01). #en
# La requête de Cost Management, pour un groupe de ressources (learn.microsoft.com/rest/api/cost-management/query/usage, 2023-11-01). #fr
function Show-AzureCost {
    param([string]$Group)
    $subscription = Get-Answer az account show --query id --output tsv
    $body = '{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"granularity":"None","aggregation":{"cost":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ServiceName"}]}}'
    $url = "https://management.azure.com/subscriptions/$subscription/resourceGroups/$Group/providers/Microsoft.CostManagement/query?api-version=2023-11-01"
    # az is a batch file on Windows, which loses the quotes of an argument: the body goes through a file #en
    # az est un fichier de commandes sous Windows, qui perd les guillemets d'un argument : le corps passe par un fichier #fr
    $file = Join-Path ([System.IO.Path]::GetTempPath()) "$($script:System)-$($script:EnvironmentName)-costs.json"
    if (-not $script:DryRun) { [System.IO.File]::WriteAllText($file, $body) }
    $rows = Get-Answer az rest --method post --url $url --body "@$file" --query properties.rows --output json
    if ($script:DryRun) { return }
    foreach ($row in ($rows | ConvertFrom-Json)) { Write-Log ('{0,10:N2} {1} {2}' -f $row[0], $row[2], $row[1]) }
}

function Show-Budget {
    param([string]$Limit)
    Write-Log "= $Limit"
}
