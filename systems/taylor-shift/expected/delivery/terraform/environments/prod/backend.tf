terraform {
  backend "azurerm" {
    # Le compte existe avant le premier plan, et seul l'opérateur sait où :
    # terraform init \
    #   -backend-config=resource_group_name=rg-taylor-shift-tfstate \
    #   -backend-config=storage_account_name=sttaylorshifttf92b6
    container_name   = "tfstate"
    key              = "taylor-shift/prod.tfstate"
    use_azuread_auth = true
  }
}
