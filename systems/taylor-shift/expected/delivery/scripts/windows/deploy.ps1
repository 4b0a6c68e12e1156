#Requires -Version 7.0
# Met Taylor Shift, vente des billets du concert en service dans un de ses environnements, sans interrompre ceux qui s'en servent.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('dev', 'staging', 'prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string[]]$Image,
    [string[]]$Package,
    [string[]]$Skip
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($Image | Where-Object { $_ } | ForEach-Object { "image=$_" }; $Package | Where-Object { $_ } | ForEach-Object { "package=$_" }; $Skip | Where-Object { $_ } | ForEach-Object { "skip=$_" })
Initialize-Script 'taylor-shift' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'dev' {
        Assert-Tool 'az' 'terraform'
        Connect-Cloud
        if (Test-Part 'terraform') {
            Invoke-Terraform 'terraform/environments/dev'
        }
        if (Test-Wanted 'shop') {
            Publish-ContainerApp 'shop' 'rg-taylor-shift-dev' 'ca-taylor-shift-dev-shop' '/'
        }
        if (Test-Part 'verify') {
            Invoke-Also 'verify.ps1'
        }
    }
    'staging' {
        Assert-Tool 'az' 'terraform'
        Connect-Cloud
        if (Test-Part 'terraform') {
            Invoke-Terraform 'terraform/environments/staging'
        }
        if (Test-Wanted 'shop') {
            Publish-ContainerApp 'shop' 'rg-taylor-shift-staging' 'ca-taylor-shift-staging-shop' '/' 'afd-taylor-shift-staging-edge' 'fde-taylor-shift-staging-edge'
        }
        if (Test-Part 'verify') {
            Invoke-Also 'verify.ps1'
        }
    }
    'prod' {
        Assert-Tool 'az' 'terraform'
        Connect-Cloud
        if (Test-Part 'terraform') {
            Invoke-Terraform 'terraform/environments/prod'
        }
        if (Test-Wanted 'shop') {
            Publish-ContainerApp 'shop' 'rg-taylor-shift-prod' 'ca-taylor-shift-prod-shop' '/' 'afd-taylor-shift-prod-edge' 'fde-taylor-shift-prod-edge'
        }
        if (Test-Part 'verify') {
            Invoke-Also 'verify.ps1'
        }
    }
}
Complete-Script
