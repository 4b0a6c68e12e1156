variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "cidr" {
  description = "Adresses du réseau : un bloc de 65 536."
  type        = string
  nullable    = false

  validation {
    condition     = endswith(var.cidr, "/16") && can(cidrnetmask(var.cidr))
    error_message = "Un bloc de 65 536 adresses se termine par /16."
  }
}

variable "zones" {
  description = "Zones qu'il couvre."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 4
    error_message = "De deux à quatre zones."
  }
}

variable "nat_gateways" {
  description = "Passerelles NAT : aucune, une pour toutes les zones, ou une par zone."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.nat_gateways >= 0 && floor(var.nat_gateways) == var.nat_gateways
    error_message = "Un nombre entier."
  }
}

variable "interface_endpoints" {
  description = "Services d'AWS joints sans passer par Internet, comme ecr.api ; chacun est facturé à l'heure."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "flow_log_bucket_arn" {
  description = "Bucket des journaux de flux."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
